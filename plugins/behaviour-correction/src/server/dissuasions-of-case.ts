import type { DissuasionAnswers } from '../forms/dissuasion-form.ts'
import type { ResultAnswers } from '../forms/result-form.ts'
import type { Desk } from './held-case.ts'
import { openAnswers } from './sealed-answers.ts'

/** The dissuasion log of a case in the order it happened, opened: who wrote each entry and when, and the result that stands (5.9.c, 5.9.d). */
export async function dissuasionsOfCase(ctx: Pick<Desk, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const [entries, results] = await Promise.all([entriesOf(ctx, caseId), resultsOf(ctx, caseId)])
  return Promise.all(
    entries.map(async ({ sealed, happenedAt, madeAt, ...entry }) => {
      const result = results.findLast(({ dissuasionId }) => dissuasionId === entry.id)
      return {
        ...entry,
        happenedAt: happenedAt.toISOString(),
        madeAt: madeAt.toISOString(),
        answers: await openAnswers<DissuasionAnswers>(ctx, { table: 'behaviour_correction.dissuasion', caseId, id: entry.id, sealed }),
        result: result
          ? {
              version: result.version,
              byName: result.byName,
              madeAt: result.madeAt.toISOString(),
              answers: await openAnswers<ResultAnswers>(ctx, { table: 'behaviour_correction.dissuasion_result', caseId, id: result.id, sealed: result.sealed })
            }
          : null
      }
    })
  )
}

function entriesOf({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string) {
  return db
    .selectFrom('behaviour_correction.dissuasion as d')
    .leftJoin('core.account as a', 'a.id', 'd.made_by')
    .select(['d.id', 'd.happened_at as happenedAt', 'd.made_at as madeAt', 'a.display_name as byName', 'd.sealed'])
    .where('d.tenant_id', '=', tenant.id)
    .where('d.case_id', '=', caseId)
    .orderBy('d.happened_at')
    .orderBy('d.made_at')
    .execute()
}

function resultsOf({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string) {
  return db
    .selectFrom('behaviour_correction.dissuasion_result as r')
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .select(['r.id', 'r.dissuasion_id as dissuasionId', 'r.version', 'r.made_at as madeAt', 'a.display_name as byName', 'r.sealed'])
    .where('r.tenant_id', '=', tenant.id)
    .where('r.case_id', '=', caseId)
    .orderBy('r.version')
    .execute()
}
