import { petitionerId } from '@xinshe/core/ids.ts'
import { idDocumentKind, identity, newPetitioner, type NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { isOwnRetry, NotFound, stale } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { mustBePlace } from '../places/place-names.ts'
import { procedure } from '../../rpc.ts'
import { indexPetitioner } from './index-petitioner.ts'
import { checkedPetitioner } from './insert-petitioner.ts'
import { openPetitioner, sealPetitioner } from './sealed-petitioner.ts'
import { shownIdentity } from './shown-identity.ts'

const changed = z.strictObject({
  party: newPetitioner.shape.party.optional(),
  nationality: newPetitioner.shape.nationality.optional(),
  anonymousReason: newPetitioner.shape.anonymousReason.nullish(),
  interpreter: newPetitioner.shape.interpreter.nullish(),
  homeCode: newPetitioner.shape.homeCode.nullish(),
  identity: z
    .strictObject({
      name: identity.shape.name.nullish(),
      aliases: z.array(z.string().trim().min(1).max(120)).max(10).optional(),
      representative: identity.shape.representative.nullish(),
      idKind: idDocumentKind.optional(),
      idNumber: identity.shape.idNumber.nullish(),
      phones: z.array(z.string().trim().min(1).max(40)).max(5).optional(),
      address: identity.shape.address.nullish(),
      gender: identity.shape.gender.nullish(),
      bornOn: identity.shape.bornOn.nullish()
    })
    .default({})
})

/**
 * Changes what is known of a petitioner. Only the changed fields travel (`null` empties one), so nobody has to see
 * what they do not change. A stale version is refused with both texts, theirs masked; one's own change, sent again because its
 * answer was lost, is answered as the first time.
 */
export const update = procedure({ permission: 'petitioner.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ petitionerId, version: z.int().min(1), changes: changed }))
  .mutation(async ({ ctx, input }) => {
    const row = await lockedRow(ctx, input.petitionerId)
    const text = await openPetitioner(ctx.vault, row)
    const current = { ...text, party: row.party, nationality: row.nationality, homeCode: row.home_code || undefined }
    if (row.version !== input.version) {
      const [standing, wanted] = [withChanges(current, { identity: {} }), withChanges(current, input.changes)]
      if (isOwnRetry(ctx, { version: row.version, by: row.changed_by, said: { petitioner: standing } }, input.version, { petitioner: wanted })) {
        return { version: row.version, warnings: checkedPetitioner(newPetitioner.parse(standing), ctx.now()) }
      }
      throw stale({ yours: input.changes, theirs: shownIdentity(text.identity, ctx.actor.post), version: row.version })
    }

    const next = newPetitioner.parse(withChanges(current, input.changes))
    const warnings = checkedPetitioner(next, ctx.now())
    await mustBePlace(ctx.db, input.changes.homeCode)

    const version = row.version + 1
    await ctx.db
      .updateTable('core.petitioner')
      .set({ party: next.party, nationality: next.nationality, home_code: next.homeCode ?? '', version, sealed: await sealPetitioner(ctx.vault, row.id, version, next) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    await indexPetitioner(ctx, row.id, next)
    ctx.note({ petitionerId: row.id, version, fields: namesOf(input.changes) })
    return { version, warnings }
  })

/** Held until the commit: of two who save at once, the second reads what the first one wrote. */
async function lockedRow({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, id: string) {
  const row = await db
    .selectFrom('core.petitioner')
    .select(['id', 'version', 'sealed', 'party', 'nationality', 'home_code', 'changed_by'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

function withChanges(current: NewPetitioner, { identity, ...own }: z.output<typeof changed>): unknown {
  return dropEmpty({ ...current, ...given(own), identity: dropEmpty({ ...current.identity, ...given(identity) }) })
}

function given(changes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function dropEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

function namesOf({ identity, ...own }: z.output<typeof changed>): string[] {
  return [...Object.keys(given(own)), ...Object.keys(given(identity))]
}
