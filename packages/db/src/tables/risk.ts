import type { Post } from '@xinshe/core/post.ts'
import type { AlarmStep } from '@xinshe/core/alarm/alarm.ts'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import type { LifeRisk } from '@xinshe/core/risk/life-risk.ts'
import type { IncidentKind } from '@xinshe/core/visit/safety-incident.ts'
import type { LevelSetting } from '@xinshe/core/risk/risk-setting.ts'
import type { ByDatabase, CaseRow, Made } from './columns.ts'
import type { Generated } from 'kysely'

/** How a case was rated; of one case the highest `ordinal` holds. `sealed` is why, and the plan for the worst case. */
export interface RiskRatingTable extends CaseRow, Made {
  id: Generated<string>; ordinal: number; level: RiskLevel; criteria: string[]; has_plan: boolean; life_risk: LifeRisk | null; next_review_on: string; sealed: Buffer; made_as: Extract<Post, 'worker' | 'lead'>; alarm_id: ByDatabase<string | null>
}
export interface RiskConfirmationTable extends CaseRow, Made { id: Generated<string>; rating_id: string }
/** One person, told of one rating. Written by functions alone. */
export interface RiskNoticeTable {
  tenant_id: ByDatabase<string>; id: ByDatabase<string>; case_id: ByDatabase<string>; contract_id: ByDatabase<string>; worker_id: ByDatabase<string>; walled_from: ByDatabase<string[]>
  rating_id: ByDatabase<string>; tier: ByDatabase<AlarmStep>; account_id: ByDatabase<string>; post_id: ByDatabase<string>; told_at: ByDatabase<Date>; due_at: ByDatabase<Date>; seen_at: ByDatabase<Date | null>
}
export interface RiskSettingTable {
  tenant_id: ByDatabase<string>; id: ByDatabase<string>; levels: ByDatabase<LevelSetting[]>; rate_hours: ByDatabase<number>; plan_hours: ByDatabase<number>; organ_hours: ByDatabase<number>; need_days: ByDatabase<number>; receipt_days: ByDatabase<number>; visit_minutes: ByDatabase<number>
  made_by: ByDatabase<string>; made_at: ByDatabase<Date>
}
/** Who is inside a home, until when, who watches (7.2.2.f). Written by functions alone; no place is kept. */
export interface HomeVisitTable {
  tenant_id: ByDatabase<string>; id: ByDatabase<string>; case_id: ByDatabase<string>; contract_id: ByDatabase<string>; worker_id: ByDatabase<string>; walled_from: ByDatabase<string[]>
  post_id: ByDatabase<string>; buddy_id: ByDatabase<string>; expected_end: ByDatabase<Date>; alarm_after: ByDatabase<number>; ended_at: ByDatabase<Date | null>; ended_by: ByDatabase<string | null>; alarm_id: ByDatabase<string | null>
  made_by: ByDatabase<string>; made_at: ByDatabase<Date>
}
/** What happened to a worker (7.2.2.f); the account of it is sealed. */
export interface SafetyIncidentTable extends CaseRow, Made { id: string; kind: IncidentKind; happened_on: string; is_injured: boolean; sealed: Buffer }
