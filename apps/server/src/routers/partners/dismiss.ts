import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { endInput, endPost } from '../end-post.ts'

/** 6.3.2.a: the account of a partner ends with the given day, and with it everything that is shared with them. @throws NotFound; Refusal post/ended */
export const dismiss = procedure({ permission: 'partner-account.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(endInput)
  .mutation(async ({ ctx, input }) => {
    const { contractId } = postOf(ctx)
    const post = await ctx.db
      .selectFrom('core.post as p')
      .innerJoin('core.partner as k', (join) => join.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.partner_id'))
      .select(['p.id', 'p.account_id', 'p.ends'])
      .where('p.id', '=', input.postId)
      .where('p.tenant_id', '=', ctx.tenant.id)
      .where('k.contract_id', contractId === null ? 'is' : '=', contractId)
      .executeTakeFirst()
    await endPost(ctx, post, input)
  })
