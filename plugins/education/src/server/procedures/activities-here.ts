import { z } from 'zod'
import { contractOf } from '@xinshe/plugin-kit/server'
import { itemsAt } from '../items-at.ts'
import { procedure } from '../rpc.ts'

/** The activities of this place, the newest first (5.5.a), and what is to be told every month (5.5.d). */
export const activitiesHere = procedure({ permission: 'activity.read', scope: 'tenant', audit: { none: 'activities for the public, of no person' } })
  .input(z.strictObject({ limit: z.int().min(1).max(201).default(50) }))
  .query(async ({ ctx, input: { limit } }) => {
    const activities = await ctx.db
      .selectFrom('education.activity as v')
      .leftJoin('education.monthly_item as i', (join) => join.onRef('i.tenant_id', '=', 'v.tenant_id').onRef('i.id', '=', 'v.item_id'))
      .leftJoin('core.post as p', 'p.id', 'v.host_id')
      .leftJoin('core.account as a', 'a.id', 'p.account_id')
      .select(['v.id', 'v.kind', 'v.place_type as placeType', 'v.place', 'v.topic', 'v.held_on as heldOn', 'v.persons', 'v.copies', 'i.title as item', 'a.display_name as host'])
      .where('v.tenant_id', '=', ctx.tenant.id)
      .orderBy('v.held_on', 'desc')
      .orderBy('v.made_at', 'desc')
      .limit(limit)
      .execute()
    const { permissions } = ctx.actor
    return {
      canWrite: permissions.has('education:activity.write'),
      mayPlan: permissions.has('education:activity.approve'),
      me: ctx.actor.postId,
      contractId: await contractOf(ctx),
      activities,
      items: await itemsAt(ctx)
    }
  })
