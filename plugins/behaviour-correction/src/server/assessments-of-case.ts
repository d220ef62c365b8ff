import { decideLevel } from '../domain/decide-level.ts'
import type { HarmAnswers } from '../forms/harm-form.ts'
import type { Desk } from './held-case.ts'
import { openAnswers } from './sealed-answers.ts'

/** The assessments of a case, newest first, each with its level and how the matrix came to it, on the scale of its day (6.3.4.b). */
export async function assessmentsOfCase(ctx: Pick<Desk, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const rows = await ctx.db
    .selectFrom('behaviour_correction.harm_assessment as h')
    .leftJoin('core.account as a', 'a.id', 'h.made_by')
    .select(['h.id', 'h.likelihood', 'h.severity', 'h.levels', 'h.rating_id as ratingId', 'h.sealed', 'h.made_at as madeAt', 'a.display_name as byName'])
    .where('h.tenant_id', '=', ctx.tenant.id)
    .where('h.case_id', '=', caseId)
    .orderBy('h.assessed_on', 'desc')
    .orderBy('h.made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, madeAt, likelihood, severity, levels, ...row }) => {
      const decided = decideLevel({ likelihood, severity, hasPlan: true }, levels)
      if (!decided.ok) throw new Error('a level that was saved is none')
      return {
        ...row,
        ...decided.value,
        count: levels.length,
        madeAt: madeAt.toISOString(),
        answers: await openAnswers<HarmAnswers>(ctx, { table: 'behaviour_correction.harm_assessment', caseId, id: row.id, sealed })
      }
    })
  )
}
