import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

interface Setting {
  readonly minutes: number[]
  readonly reportMinutes: number
  readonly headcount: number
  /** Whose setting it is: this bureau's, one above; null: the house's own. */
  readonly setAt: string | null
}

/** The minutes of the climb and of the report, and the headcount of 7.2.1.b, as they hold here. */
export async function settingsHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<Setting> {
  const { rows } = await sql<Setting>`
    select s.minutes, s.report_minutes as "reportMinutes", s.headcount, t.name as "setAt"
    from core.alarm_setting_of(${tenant.id}) s left join core.tenant t on t.id = s.set_at`.execute(db)
  return rows[0]!
}
