import { TRPCError } from '@trpc/server'
import { contractId } from '@xinshe/core/ids.ts'
import { moduleStates } from '@xinshe/tenancy/module-states.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** The agency's word on a module it is contracted for. Switching off closes doors and deletes nothing. */
export const set = procedure({ permission: 'switch.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId, module: z.string().min(1).max(60), on: z.boolean(), reason }))
  .mutation(async ({ ctx, input }) => {
    const contract = await ctx.db.selectFrom('core.contract').select('id').where('id', '=', input.contractId).where('agency_id', '=', ctx.agency.id).executeTakeFirst()
    if (!contract) throw new NotFound()
    const state = (await moduleStates(ctx.db, [contract.id])).find(({ module }) => module === input.module)
    if (!state) throw new Refusal('contract/module-not-listed')
    if (input.on && state.blockedBy.length > 0) throw new Refusal('switch/blocked', { blockedBy: state.blockedBy })
    const turned = sql`select core.set_switch(${contract.id}, ${input.module}, ${input.on}, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(turned, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    ctx.note({ contract: contract.id, module: input.module, on: input.on })
  })
