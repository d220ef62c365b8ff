import { addDays, dayOf, type Day } from '@xinshe/words'
import { quietDays } from '../domain/outcome-of-clue.ts'
import type { PreventionContext } from './prevention-context.ts'

/** The first visit to petition of a case's petitioner, by any matter of theirs at this place, within the days after a clue was resolved (4.2). */
export async function firstVisit({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>, { caseId, resolvedOn }: { caseId: string; resolvedOn: Day }): Promise<Day | null> {
  const visits = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as own', (join) => join.onRef('own.tenant_id', '=', 'c.tenant_id').onRef('own.id', '=', 'c.matter_id'))
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'own.tenant_id').onRef('m.petitioner_id', '=', 'own.petitioner_id'))
    .innerJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'm.tenant_id').onRef('k.matter_id', '=', 'm.id'))
    .select('k.happened_at')
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .where('k.channel', '=', 'visit')
    .where('k.happened_at', '>=', new Date(`${resolvedOn}T00:00:00+08:00`))
    .where('k.happened_at', '<', new Date(`${addDays(resolvedOn, quietDays + 1)}T00:00:00+08:00`))
    .orderBy('k.happened_at')
    .limit(1)
    .execute()
  return visits[0] ? dayOf(visits[0].happened_at) : null
}
