import type { ColumnType, Generated } from 'kysely'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import type { CaseRow, Made, Once } from '@xinshe/plugin-kit/server'
import type { ActivityKind } from '../domain/activity.ts'
import type { ClueState, EntryKind, Source } from '../domain/clue.ts'

/** Set later than the row, if at all. */
type Later<T> = ColumnType<T | null, never, T | null>

/** Of a contract, read by the bureaus too: that something was noticed, how grave, how it stands. No place, no person, no word of it. */
type ClueTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  contract_id: Once<string>
  /** The post that is to act. */
  owner_id: string
  source: Once<Source>
  level: RiskLevel
  state: ColumnType<ClueState, never, ClueState>
  found_on: Once<string>
  due_on: Once<string>
  review_on: Later<string>
  next_check_on: Later<string>
  settled_on: Later<string>
  /** The patrol it was noticed on. */
  patrol_id: ColumnType<string | null, string | null | undefined, never>
  /** It has its row in `lineage`: from then on it follows that case. */
  is_linked: ColumnType<boolean, never, boolean>
}

/** One step of a clue's history, sealed under a key of the clue's own. */
type ClueEntryTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  clue_id: Once<string>
  kind: Once<EntryKind>
  happened_at: Once<Date>
  sealed: Once<Buffer>
}

/** Kind `registry`: the case that came from a clue, or that its household came with later. */
type LineageTable = CaseRow & Made & {
  id: Generated<string>
  clue_id: Once<string>
  /** The contract that found the clue, wherever the case has gone. */
  found_by: Once<string>
  /** The first visit to petition within the days after the clue was resolved. */
  returned_on: ColumnType<string | null, string | null, string>
}

/** Which community is walked through how often, and by whose post. Of a contract, read by the bureaus too. */
type PatrolPlanTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  contract_id: Once<string>
  owner_id: string
  community: Once<string>
  every_days: Once<number>
  next_on: string
  retired_at: ColumnType<Date | null, never, Date>
}

/** What was seen on a patrol, sealed under a key of its own. */
type PatrolTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  plan_id: Once<string>
  patrolled_on: Once<string>
  households: Once<number>
  sealed: Once<Buffer>
}

/** What a community did together: when, where, how many. Of a contract, read by the bureaus too. */
type ActivityTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  contract_id: Once<string>
  /** The post that held it. */
  host_id: Once<string>
  kind: Once<ActivityKind>
  community: Once<string>
  held_on: Once<string>
  persons: Once<number>
}

/** What was said at an activity, sealed; it has the id of the activity. */
type ActivityWordsTable = Made & { tenant_id: Once<string>; id: Once<string>; sealed: Once<Buffer> }

export type SourcePreventionTables = {
  'source_prevention.clue': ClueTable
  'source_prevention.clue_entry': ClueEntryTable
  'source_prevention.lineage': LineageTable
  'source_prevention.patrol_plan': PatrolPlanTable
  'source_prevention.patrol': PatrolTable
  'source_prevention.activity': ActivityTable
  'source_prevention.activity_words': ActivityWordsTable
}
