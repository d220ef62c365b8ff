import { newPetitioner, type NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { insertPetitioner } from './insert-petitioner.ts'
import { openPetitioner } from './sealed-petitioner.ts'

/**
 * Registers a petitioner without a matter (7.1.1.b–c). `requestId` is made by the page and becomes the petitioner's id:
 * a double click makes one.
 * @throws Refusal petitioner/invalid, place/unknown, record/recorded-otherwise
 */
export const create = procedure({ permission: 'petitioner.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ requestId: z.uuid(), petitioner: newPetitioner }))
  .mutation(async ({ ctx, input }) => {
    const warnings = await insertPetitioner(ctx, input.requestId, input.petitioner)
    if (!warnings) await mustBeRegistered(ctx, input.requestId, input.petitioner)
    ctx.note({ petitionerId: input.requestId, isNew: warnings !== null })
    return { petitionerId: input.requestId, warnings: warnings ?? [] }
  })

/** @throws Refusal record/recorded-otherwise when the id stands for somebody else, or for this person described otherwise */
async function mustBeRegistered({ db, tenant, vault }: DeskContext, id: string, sent: NewPetitioner): Promise<void> {
  const row = await db
    .selectFrom('core.petitioner')
    .select(['id', 'version', 'party', 'nationality', 'home_code as homeCode', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst()
  const { party, nationality, homeCode, identity, anonymousReason, interpreter } = sent
  mustBeTheSame(row && { ...row, anonymousReason: null, interpreter: null, ...(await openPetitioner(vault, row)) }, { party, nationality, homeCode, identity, anonymousReason, interpreter })
}
