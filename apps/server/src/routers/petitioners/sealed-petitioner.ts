import type { Vault } from '@xinshe/db/sealing/vault.ts'
import { identity, type NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { z } from 'zod'

/** What lies in a petitioner's one sealed column: who it is, why there is no name, which interpreter is needed. */
export const sealedPetitioner = z.strictObject({
  identity,
  anonymousReason: z.string().optional(),
  interpreter: z.string().optional()
})
export type SealedPetitioner = z.infer<typeof sealedPetitioner>

/** Seals under the petitioner's own key. @param version the row's version the text will stand under */
export async function sealPetitioner(vault: Vault, id: string, version: number, text: Pick<NewPetitioner, keyof SealedPetitioner>): Promise<Buffer> {
  const { identity, anonymousReason, interpreter } = text
  return vault.seal(id, placeOf(id, version), { identity, anonymousReason, interpreter })
}

/** Opens one petitioner. Lists call `vault.load(ids)` first, so that the keys come in one statement. @throws SealBroken */
export async function openPetitioner(vault: Pick<Vault, 'unseal'>, row: { id: string; version: number; sealed: Buffer }): Promise<SealedPetitioner> {
  return sealedPetitioner.parse(await vault.unseal(row.id, placeOf(row.id, row.version), row.sealed))
}

const placeOf = (id: string, version: number) => ({ table: 'core.petitioner', id, version })
