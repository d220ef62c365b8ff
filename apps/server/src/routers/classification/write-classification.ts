import { randomUUID } from 'node:crypto'
import type { Classified } from '@xinshe/core/classification/classified.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

interface Written {
  readonly matterId: string
  readonly contactId: string
  readonly petitionerId: string
  readonly said: Omit<Classified, 'clause'>
  readonly source: 'rule' | 'person'
  readonly reviews?: string
  /** Evidence, names, reasons: sealed under the petitioner's key. */
  readonly text: Readonly<Record<string, unknown>>
}

/** Writes down what a person says of a contact (3.3, 3.5), or of what was said before (the review). @throws Refusal classification/stale, classification/own-review */
export async function writeClassification(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { matterId, contactId, petitionerId, said, source, reviews, text }: Written): Promise<string> {
  const id = randomUUID()
  const insert = ctx.db
    .insertInto('core.contact_classification')
    .values({
      tenant_id: ctx.tenant.id, id, matter_id: matterId, contact_id: contactId, kind: said.kind, holds: said.holds, sub: said.sub ?? null, ordinal: said.ordinal ?? null,
      source, reviews: reviews ?? null, basis: JSON.stringify(said.basis),
      sealed: await ctx.vault.seal(petitionerId, sealedPlace(id), text)
    })
    .execute()
  await refuseByDatabase(insert, {
    '40001': () => new Refusal('classification/stale'),
    '42501': () => new Refusal('classification/own-review')
  })
  return id
}

export const sealedPlace = (id: string) => ({ table: 'core.contact_classification', id, version: 1 })
