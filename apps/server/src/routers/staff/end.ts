import { procedure } from '../../rpc.ts'
import { endInput, endPost } from '../end-post.ts'

/** Ends somebody's post with the given day. Whoever still holds open cases hands them over first. */
export const end = procedure({ permission: 'staff.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(endInput)
  .mutation(async ({ ctx, input }) => {
    const post = await ctx.db
      .selectFrom('core.post')
      .select(['id', 'account_id', 'ends'])
      .where('id', '=', input.postId)
      .where('agency_id', '=', ctx.agency.id)
      .executeTakeFirst()
    await endPost(ctx, post, input)
  })
