import { z } from 'zod'
import { today } from '@xinshe/words'
import { asOf, cluesAt } from '../clue-facts.ts'
import { contractRuns } from '../contract-runs.ts'
import { lateness, plansAt } from '../patrols-at.ts'
import { procedure } from '../rpc.ts'

/** Clues nobody acted on in time and patrols that are overdue, the latest first: a worker's own, everybody else's of the place (5.1.a). */
export const overdueHere = procedure({ permission: 'clue.read', scope: 'tenant', audit: { none: 'levels, communities and days of what the post works on' } })
  .input(z.strictObject({ limit: z.int().min(1).max(100).default(5) }))
  .query(async ({ ctx, input: { limit } }) => {
    const { post, postId } = ctx.actor
    const rows = await cluesAt(ctx)
      .where('k.state', '=', 'waiting')
      .where('k.due_on', '<', today(ctx.now()))
      .where(contractRuns('k.contract_id'))
      .$if(post === 'worker', (query) => query.where('k.owner_id', '=', postId!))
      .orderBy('k.due_on')
      .limit(limit)
      .execute()
    const plans = await plansAt(ctx)
      .where('p.next_on', '<', today(ctx.now()))
      .$if(post === 'worker', (query) => query.where('p.owner_id', '=', postId!))
      .limit(limit)
      .execute()
    return { clues: rows.map((row) => asOf(row, ctx)), patrols: plans.map((plan) => lateness(plan, ctx)) }
  })
