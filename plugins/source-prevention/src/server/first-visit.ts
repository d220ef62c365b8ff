import { sql } from 'kysely'
import { addDays, type Day } from '@xinshe/words'
import { quietDays } from '../domain/outcome-of-clue.ts'
import type { PreventionContext } from './prevention-context.ts'

/**
 * The first visit to petition of a case's petitioner within the days after a clue was resolved (4.2), by any matter of theirs at this
 * place: the database looks at those too that are not dispatched, or to another contract.
 */
export async function firstVisit({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>, { caseId, resolvedOn }: { caseId: string; resolvedOn: Day }): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`select core.visited_since(${tenant.id}, ${caseId}, ${new Date(`${resolvedOn}T00:00:00+08:00`)}) as day`.execute(db)
  const day = rows[0]?.day ?? null
  return day !== null && day <= addDays(resolvedOn, quietDays) ? day : null
}
