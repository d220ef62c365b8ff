import { sql } from 'kysely'
import type { AlarmKind, AlarmLevel, StoodDown } from '@xinshe/core/alarm/alarm.ts'
import { procedure } from '../../rpc.ts'

interface MyAlarm {
  readonly tenantName: string
  /** The bureau's address where it opens for this person. */
  readonly desk: string
  readonly id: string
  readonly kind: AlarmKind
  readonly level: AlarmLevel
  readonly raisedAt: string
  readonly isMine: boolean
  readonly acknowledgedAt: string | null
  readonly reportDueAt: string | null
  readonly reportedAt: string | null
  readonly stoodDown: StoodDown | null
  readonly shownAt: string | null
  readonly takenAt: string | null
  readonly liesAbove: boolean
  /** The reader has handed everything on, and another can take it. */
  readonly isLeaving: boolean
}

/** Open alarms this person raised or was told of, at whichever desk; asked by every open page every ten seconds. */
export const mine = procedure({
  permission: 'alarm.read',
  scope: 'tenant',
  audit: { none: 'asked every ten seconds by every open page: that one was shown and opened is written down elsewhere' }
}).query(async ({ ctx }) => {
  const { rows } = await sql<MyAlarm>`
    select id, tenant_name as "tenantName", desk, kind, level, ${iso('raised_at')} as "raisedAt", is_mine as "isMine", ${iso('acknowledged_at')} as "acknowledgedAt",
      ${iso('report_due_at')} as "reportDueAt", ${iso('reported_at')} as "reportedAt", stood_down as "stoodDown", ${iso('shown_at')} as "shownAt", ${iso('taken_at')} as "takenAt", lies_above as "liesAbove", is_left as "isLeaving"
    from core.my_alarms()`.execute(ctx.db)
  return rows
})

/** A moment as JSON carries it. */
function iso(column: string) {
  return sql`to_json(${sql.ref(column)}) #>> '{}'`
}
