import { sql } from 'kysely'
import { contractHere } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../rpc.ts'

/** Whom to call at this place: the offices on duty with their telephones (6.3.3.d). */
export const rosterHere = procedure({ permission: 'crisis.read', scope: 'tenant', audit: { none: 'telephones of offices, no person’s' } })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) => {
    const contractId = await contractHere(ctx)
    const lines = await ctx.db
      .selectFrom('crisis_intervention.roster')
      .select(['id', 'responder', 'name', 'phone', 'remark'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('contract_id', '=', contractId)
      .where('retired_at', 'is', null)
      .orderBy(sql`array_position(array['police', 'medical', 'community', 'bureau', 'other'], responder)`)
      .orderBy('made_at')
      .execute()
    return { contractId, canWrite: ctx.actor.permissions.has('crisis-intervention:plan.write'), lines }
  })
