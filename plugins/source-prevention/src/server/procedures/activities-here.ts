import { z } from 'zod'
import type { ActivityAnswers } from '../../forms/activity-form.ts'
import { placeOfActivity } from '../place-of-activity.ts'
import { procedure } from '../rpc.ts'

/** The activities of this place with what was said, the newest first (5.1.g). */
export const activitiesHere = procedure({ permission: 'activity.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ limit: z.int().min(1).max(200).default(50) }))
  .query(async ({ ctx, input: { limit } }) => {
    const rows = await ctx.db
      .selectFrom('source_prevention.activity as v')
      .innerJoin('source_prevention.activity_words as w', (join) => join.onRef('w.tenant_id', '=', 'v.tenant_id').onRef('w.id', '=', 'v.id'))
      .leftJoin('core.post as p', 'p.id', 'v.host_id')
      .leftJoin('core.account as a', 'a.id', 'p.account_id')
      .select(['v.id', 'v.kind', 'v.community', 'v.held_on as heldOn', 'v.persons', 'a.display_name as host', 'w.sealed'])
      .where('v.tenant_id', '=', ctx.tenant.id)
      .orderBy('v.held_on', 'desc')
      .orderBy('v.made_at', 'desc')
      .limit(limit)
      .execute()
    await ctx.sealing.load(rows.map(({ id }) => id))
    const activities = await Promise.all(
      rows.map(async ({ sealed, ...row }) => ({ ...row, said: (await ctx.sealing.unseal(row.id, placeOfActivity(row.id), sealed)) as Pick<ActivityAnswers, 'topic' | 'participants' | 'decisions'> }))
    )
    return { canWrite: ctx.actor.permissions.has('source-prevention:activity.write'), me: ctx.actor.postId, activities }
  })
