import type { ColumnType, Generated } from 'kysely'
import type { AlarmKind } from '@xinshe/core/alarm/alarm.ts'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import type { CaseRow, Json, Made, Once } from '@xinshe/plugin-kit/server'
import type { Responder } from '../domain/responder.ts'
import type { Scales } from '../domain/scale.ts'
import type { StrategyState } from '../domain/strategy.ts'
import type { Plan } from '../forms/plan-form.ts'

/** Set once, mostly later than the row. */
type Later<T> = ColumnType<T | null, T | undefined, T>

/** What belongs to a contract: its staff read it, whoever leads it writes. */
type OfContract = Made & { tenant_id: Once<string>; id: Generated<string>; contract_id: Once<string>; retired_at: Later<Date> }

/** A contingency plan of a contract, for all places it serves. A changed plan is a new row. */
type PlanTable = OfContract & { name: Once<string>; answers: Json<Plan> }
/** An office on duty at one place, with its telephone. */
type RosterTable = OfContract & { responder: Once<Exclude<Responder, 'family'>>; name: Once<string>; phone: Once<string>; remark: Once<string> }

/** Kind `registry`: that there was a crisis, how grave, and its times, for the tiers above too. No place, no person, no word of what happened. */
type EventTable = CaseRow & Made & {
  id: Generated<string>
  alarm_id: Once<string | null>
  kind: Once<AlarmKind>
  level: Once<RiskLevel>
  /** 演练: counts nowhere. */
  is_drill: Once<boolean>
  /** The alarm, or when it was learnt of: every limit counts from here. */
  noticed_at: Once<Date>
  started_at: Once<Date>
  start_minutes: Once<number>
  police_minutes: Once<number>
  police_at: Later<Date>
  support_at: Later<Date>
  ended_at: Later<Date>
}

/** Kind `content`: one line of the timeline of an event, sealed. */
type EntryTable = CaseRow & Made & {
  id: Generated<string>
  event_id: Once<string>
  kind: Once<'opened' | 'step' | 'call' | 'note' | 'ended'>
  /** The step of the checklist it settles, from 0. */
  step: Once<number | null>
  responder: Once<Responder | null>
  is_reached: Once<boolean | null>
  happened_at: Once<Date>
  sealed: Once<Buffer>
}

/** Kind `content`: a session of crisis support. */
type SupportTable = CaseRow & Made & {
  id: Generated<string>
  event_id: Once<string | null>
  held_at: Once<Date>
  form_version: Once<number>
  answers: Json<Readonly<Record<string, unknown>>>
  scales: Json<{ readonly before: Scales; readonly after: Scales }>
  sealed: Once<Buffer>
}

/** Kind `content`: how one of the four steps stands; the newest row of a step counts. */
type StrategyTable = CaseRow & Made & {
  id: Generated<string>
  step: Once<number>
  state: Once<StrategyState>
  rating: Once<number | null>
  agreed: Once<number>
  happened_at: Once<Date>
  sealed: Once<Buffer>
}

/** Kind `content`: somebody close to the person, sealed. */
type ContactTable = CaseRow & Made & { id: Generated<string>; sealed: Once<Buffer>; retired_at: Later<Date> }

export type CrisisTables = {
  'crisis_intervention.plan': PlanTable
  'crisis_intervention.roster': RosterTable
  'crisis_intervention.event': EventTable
  'crisis_intervention.entry': EntryTable
  'crisis_intervention.support': SupportTable
  'crisis_intervention.strategy': StrategyTable
  'crisis_intervention.contact': ContactTable
}
