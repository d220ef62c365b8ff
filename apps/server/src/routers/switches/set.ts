import { TRPCError } from '@trpc/server'
import { contractId } from '@xinshe/core/ids.ts'
import { moduleStates } from '@xinshe/tenancy/module-states.ts'
import { NotFound, Refusal, type PostContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { mustBeOwnTurn } from '../must-be-own-turn.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * The agency's word on a module it is contracted for. Switching off closes doors and deletes nothing. What is so already is no
 * change; one's own, sent again, is answered as the first time.
 * @throws NotFound; Refusal contract/module-not-listed, switch/blocked, record/stale with who set it, when and why
 */
export const set = procedure({ permission: 'switch.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId, module: z.string().min(1).max(60), on: z.boolean(), reason }))
  .mutation(async ({ ctx, input }) => {
    const contract = await ctx.db.selectFrom('core.contract').select('id').where('id', '=', input.contractId).where('agency_id', '=', ctx.agency.id).executeTakeFirst()
    if (!contract) throw new NotFound()
    const state = (await moduleStates(ctx.db, [contract.id])).find(({ module }) => module === input.module)
    if (!state) throw new Refusal('contract/module-not-listed')
    if (input.on && state.blockedBy.length > 0) throw new Refusal('switch/blocked', { blockedBy: state.blockedBy })
    const turned = sql<{ done: boolean }>`select core.set_switch(${contract.id}, ${input.module}, ${input.on}, ${input.reason}) as done`.execute(ctx.db)
    const { rows } = await refuseByDatabase(turned, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    if (!rows[0]!.done) await mustBeOwn(ctx, input)
    ctx.note({ contract: contract.id, module: input.module, on: input.on })
  })

async function mustBeOwn(ctx: PostContext, { contractId, module, on, reason }: { contractId: string; module: string; on: boolean; reason: string }): Promise<void> {
  const last = await ctx.db
    .selectFrom('core.module_switch as s')
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.made_by as by', 'a.display_name as name', 's.made_at as at', 's.reason'])
    .where('s.contract_id', '=', contractId)
    .where('s.module', '=', module)
    .orderBy('s.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const stands = on ? say('现为“已开启”', 'now “on”') : say('现为“已关闭”', 'now “off”')
  mustBeOwnTurn(ctx, { asked: { on, reason }, last, stands })
}
