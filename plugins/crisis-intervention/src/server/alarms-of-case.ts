import type { CrisisContext } from './crisis-context.ts'

/** The alarms of a case, newest first: an event that answers one counts its limits from there. */
export async function alarmsOfCase({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, caseId: string) {
  const rows = await db
    .selectFrom('core.alarm')
    .select(['id', 'kind', 'level', 'raised_at', 'closed_at', 'report_organ', 'told_at', 'reported_at'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('raised_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ raised_at, closed_at, report_organ, told_at, reported_at, ...alarm }) => ({
    ...alarm, raisedAt: raised_at.toISOString(), isClosed: closed_at !== null,
    /** When the police were told, where the receipt of the alarm says so (6.3.3.0). */
    policeAt: (report_organ === 'police' ? (told_at ?? reported_at)?.toISOString() : null) ?? null
  }))
}
