import { viewName, viewSearch } from '@xinshe/core/view/saved-view.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * Renames an own view, gives it the list's present state, shares it or keeps it to oneself, removes it or takes that
 * back. A removed view's row stays.
 * @throws Refusal view/name-taken; NotFound for a view of somebody else
 */
export const change = procedure({ permission: 'view.write', scope: 'tenant', audit: 'write' })
  .input(z.strictObject({ viewId: z.uuid(), name: viewName.optional(), search: viewSearch.optional(), isShared: z.boolean().optional(), isRemoved: z.boolean().optional() }))
  .mutation(async ({ ctx, input: { viewId, isShared, isRemoved, ...change } }) => {
    const changed = ctx.db
      .updateTable('core.saved_view')
      .set({ ...change, ...(isShared !== undefined && { is_shared: isShared }), ...(isRemoved !== undefined && { removed_at: isRemoved ? ctx.now() : null }) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', viewId)
      .where('post_id', '=', ctx.actor.postId!)
      .executeTakeFirst()
    const { numUpdatedRows } = await refuseByDatabase(changed, { '23505': () => new Refusal('view/name-taken') })
    if (numUpdatedRows === 0n) throw new NotFound()
    ctx.note({ viewId, ...(isShared !== undefined && { isShared }), ...(isRemoved !== undefined && { isRemoved }) })
  })
