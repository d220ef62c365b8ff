import { z } from 'zod'
import { openStates } from '../../domain/clue.ts'
import { asOf, cluesAt, placesOf } from '../clue-facts.ts'
import { procedure } from '../rpc.ts'

/** Clues of this place, those still to be settled or those that are; the most pressing first. The place stands there where this post may read it. */
export const cluesHere = procedure({ permission: 'clue.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ settled: z.boolean().default(false), limit: z.int().min(1).max(201).default(100) }))
  .query(async ({ ctx, input: { settled, limit } }) => {
    const rows = await cluesAt(ctx)
      .where('k.state', settled ? 'not in' : 'in', openStates)
      .$if(!settled, (query) => query.orderBy('k.due_on'))
      .$if(settled, (query) => query.orderBy('k.settled_on', 'desc'))
      .limit(limit)
      .execute()
    const places = await placesOf(ctx, rows.map(({ id }) => id))
    const clues = rows.map((row) => ({ ...asOf(row, ctx), place: places.get(row.id) ?? null }))
    return { canWrite: ctx.actor.permissions.has('source-prevention:clue.write'), clues }
  })
