import type { AlarmKind, AlarmLevel, AlarmOutcome, AlarmTier, ReportOrgan, StoodDown } from '@xinshe/core/alarm/alarm.ts'
import type { ByDatabase } from './columns.ts'

/** Written by functions of the database alone. */
type Rows<Row> = { [Column in keyof Row]: ByDatabase<Row[Column]> }

/** Something a person must acknowledge in time. No names, no narrative. */
export type AlarmTable = Rows<{
  tenant_id: string; id: string; case_id: string | null; contract_id: string | null; walled_from: string[]; kind: AlarmKind; level: AlarmLevel
  raised_by: string; raised_post: string; raised_at: Date; minutes: number[]; climb_from: Date; round: number; step: number; next_climb_at: Date | null
  addressed: string[]; reached: string[]; acknowledged_at: Date | null; acknowledged_by: string | null
  report_due_at: Date | null; reported_at: Date | null; reported_by: string | null; report_organ: ReportOrgan | null; told_at: Date | null
  stood_down: StoodDown | null; stood_down_at: Date | null; closed_at: Date | null; closed_by: string | null; outcome: AlarmOutcome | null; flow_id: string | null
}>
/** One person, told as one tier. */
export type AlarmReceiptTable = Rows<{ tenant_id: string; alarm_id: string; tier: AlarmTier; account_id: string; round: number; post_id: string; addressed_at: Date; shown_at: Date | null; acknowledged_at: Date | null }>
export type AlarmActName = 'raised' | 'climbed' | 'skipped' | 'acknowledged' | 'noted' | 'reported' | 'handed-up' | StoodDown | 'contact-struck' | 'closed'
export type AlarmActTable = Rows<{ tenant_id: string; id: string; alarm_id: string; act: AlarmActName; tier: AlarmTier | null; people: number | null; made_by: string | null; made_at: Date }>
export type AlarmNoteTable = Rows<{ tenant_id: string; id: string; alarm_id: string; act: AlarmActName; sealed: Buffer; made_by: string; made_at: Date }>
export type AlarmSettingTable = Rows<{ tenant_id: string; id: string; minutes: number[]; report_minutes: number; headcount: number; made_by: string; made_at: Date }>
export type CrisisContactTable = Rows<{ tenant_id: string; id: string; account_id: string | null; phone: string; made_by: string; made_at: Date }>
