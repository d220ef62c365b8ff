import { z } from 'zod'
import { today } from '@xinshe/words'
import { asOf, cluesAt } from '../clue-facts.ts'
import { procedure } from '../rpc.ts'

/** Clues nobody acted on in time, the latest first: a worker's own, everybody else's of the place (5.1.a). */
export const overdueHere = procedure({ permission: 'clue.read', scope: 'tenant', audit: { none: 'levels and days of clues the post works on' } })
  .input(z.strictObject({ limit: z.int().min(1).max(100).default(5) }))
  .query(async ({ ctx, input: { limit } }) => {
    const { post, postId } = ctx.actor
    const rows = await cluesAt(ctx)
      .where('k.state', '=', 'waiting')
      .where('k.due_on', '<', today(ctx.now()))
      .$if(post === 'worker', (query) => query.where('k.owner_id', '=', postId!))
      .orderBy('k.due_on')
      .limit(limit)
      .execute()
    return { clues: rows.map((row) => asOf(row, ctx)) }
  })
