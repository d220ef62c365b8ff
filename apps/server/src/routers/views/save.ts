import { randomUUID } from 'node:crypto'
import { mostViews, viewLists, viewName, viewSearch } from '@xinshe/core/view/saved-view.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { savedViews } from './saved-views.ts'

/**
 * Keeps the state of a list under a name, for oneself or for the colleagues as well.
 * @throws Refusal view/name-taken, view/too-many
 */
export const save = procedure({ permission: 'view.write', scope: 'tenant', audit: 'write' })
  .input(z.strictObject({ list: z.enum(viewLists), name: viewName, search: viewSearch, isShared: z.boolean().default(false) }))
  .mutation(async ({ ctx, input }) => {
    const post = postOf(ctx)
    const { own } = await savedViews(ctx).select((eb) => eb.fn.countAll<string>().as('own')).where('v.list', '=', input.list).where('v.post_id', '=', post.id).executeTakeFirstOrThrow()
    if (Number(own) >= mostViews) throw new Refusal('view/too-many')
    const viewId = randomUUID()
    const { isShared, ...row } = input
    const saved = ctx.db
      .insertInto('core.saved_view')
      .values({ tenant_id: ctx.tenant.id, id: viewId, post_id: post.id, contract_id: post.contractId, is_shared: isShared, ...row })
      .execute()
    await refuseByDatabase(saved, { '23505': () => new Refusal('view/name-taken') })
    ctx.note({ viewId, list: input.list, isShared })
    return { viewId }
  })
