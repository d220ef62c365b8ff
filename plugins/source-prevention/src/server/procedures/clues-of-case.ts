import { z } from 'zod'
import { asOf, cluesAt } from '../clue-facts.ts'
import { historyOf } from '../history-of.ts'
import { procedure } from '../rpc.ts'

/** The clues a case came from, with their whole history (4.2). */
export const cluesOfCase = procedure({ permission: 'lineage.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const rows = await cluesAt(ctx).where('l.case_id', '=', caseId).orderBy('l.made_at').execute()
    const history = await historyOf(ctx, rows.map(({ id }) => id))
    return rows.map((row) => ({ ...asOf(row, ctx), history: history.filter(({ clueId }) => clueId === row.id) })).filter((clue) => clue.history.length > 0)
  })
