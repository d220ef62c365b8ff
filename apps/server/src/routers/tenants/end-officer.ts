import { bureauPosts } from '@xinshe/core/post.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'
import { endInput, endPost } from '../end-post.ts'

/** Ends the post of an officer of this bureau or one below it, with the given day. */
export const endOfficer = procedure({ permission: 'officer.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(endInput)
  .mutation(async ({ ctx, input }) => {
    const ids = (await ownTree(ctx.db, ctx.tenant.path)).map(({ id }) => id)
    const post = await ctx.db
      .selectFrom('core.post')
      .select(['id', 'account_id', 'ends'])
      .where('id', '=', input.postId)
      .where('role', 'in', bureauPosts)
      .where((eb) => eb('tenant_id', '=', eb.fn.any(eb.val(ids))))
      .executeTakeFirst()
    await endPost(ctx, post, input)
  })
