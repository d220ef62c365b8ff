import type { CrisisContext } from './crisis-context.ts'

/** The alarms of a case, newest first: an event that answers one counts its limits from there. */
export async function alarmsOfCase({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, caseId: string) {
  const rows = await db
    .selectFrom('core.alarm as a')
    .select(['a.id', 'a.kind', 'a.level', 'a.raised_at', 'a.closed_at', 'a.report_organ', 'a.told_at', 'a.reported_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('crisis_intervention.event as e')
          .select('e.id')
          .whereRef('e.tenant_id', '=', 'a.tenant_id')
          .whereRef('e.alarm_id', '=', 'a.id')
          .where('e.is_drill', '=', false)
      ).as('answered')
    )
    .where('a.tenant_id', '=', tenant.id)
    .where('a.case_id', '=', caseId)
    .orderBy('a.raised_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ raised_at, closed_at, report_organ, told_at, reported_at, answered, ...alarm }) => ({
    ...alarm, raisedAt: raised_at.toISOString(), isClosed: closed_at !== null,
    /** By a real event: an alarm counts once. */
    isAnswered: answered === true,
    /** When the police were told, where the receipt of the alarm says so (6.3.3.0). */
    policeAt: (report_organ === 'police' ? (told_at ?? reported_at)?.toISOString() : null) ?? null
  }))
}
