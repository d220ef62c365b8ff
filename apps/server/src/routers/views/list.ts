import { viewLists } from '@xinshe/core/view/saved-view.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { savedViews } from './saved-views.ts'

/** The views of a list: the own ones, and those that colleagues of the contract or the bureau share. */
export const list = procedure({ permission: 'view.read', scope: 'tenant', audit: 'read' })
  .input(z.strictObject({ list: z.enum(viewLists) }))
  .query(async ({ ctx, input }) => {
    const rows = await savedViews(ctx)
      .innerJoin('core.account as a', 'a.id', 'v.made_by')
      .select(['v.id', 'v.name', 'v.search', 'v.is_shared as isShared', 'v.post_id as postId', 'a.display_name as byName'])
      .where('v.list', '=', input.list)
      .orderBy('v.made_at')
      .limit(200)
      .execute()
    return rows.map(({ postId, ...view }) => ({ ...view, isOwn: postId === ctx.actor.postId }))
  })
