import { TRPCError } from '@trpc/server'
import { covers } from '@xinshe/core/tenant/covers.ts'
import { tenantId } from '@xinshe/core/ids.ts'
import { Refusal, type PostContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { mustBeOwnTurn } from '../must-be-own-turn.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * The bureau's veto on a module, here or at a bureau below; what it blocks is off in every contract there, at once. What was said
 * already is no change; one's own, sent again, is answered as the first time.
 * @throws Refusal contract/outside-tree, contract/module-unknown, record/stale with who said it, when and why
 */
export const set = procedure({ permission: 'block.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ tenantId, module: z.string().min(1).max(60), blocked: z.boolean(), reason }))
  .mutation(async ({ ctx, input }) => {
    const tenant = await ctx.db.selectFrom('core.tenant').select(['id', 'path']).where('id', '=', input.tenantId).executeTakeFirst()
    if (!tenant || !covers(ctx.tenant.path, tenant.path)) throw new Refusal('contract/outside-tree')
    if (!ctx.house.plugins.some(({ manifest }) => manifest.id === input.module)) throw new Refusal('contract/module-unknown')
    const said = sql<{ done: boolean }>`select core.set_block(${tenant.id}, ${input.module}, ${input.blocked}, ${input.reason}) as done`.execute(ctx.db)
    const { rows } = await refuseByDatabase(said, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    if (!rows[0]!.done) await mustBeOwn(ctx, input)
    ctx.note({ tenant: tenant.id, module: input.module, blocked: input.blocked })
  })

async function mustBeOwn(ctx: PostContext, { tenantId, module, blocked, reason }: { tenantId: string; module: string; blocked: boolean; reason: string }): Promise<void> {
  const last = await ctx.db
    .selectFrom('core.module_block as b')
    .leftJoin('core.account as a', 'a.id', 'b.made_by')
    .select(['b.made_by as by', 'a.display_name as name', 'b.made_at as at', 'b.reason'])
    .where('b.tenant_id', '=', tenantId)
    .where('b.module', '=', module)
    .orderBy('b.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const stands = blocked ? say('现为“已停用”', 'now “blocked”') : say('现为“未停用”', 'now “not blocked”')
  mustBeOwnTurn(ctx, { asked: { blocked, reason }, last, stands })
}
