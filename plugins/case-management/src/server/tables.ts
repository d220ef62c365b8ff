import type { ColumnType, Generated } from 'kysely'
import type { CaseRow, Json, Made, Once } from '@xinshe/plugin-kit/server'
import type { Scores } from '../domain/dimensions.ts'

/** Kind `content`: what was seen, for the contract's staff alone. Never changed; a later check is a new row. */
type EffectCheckTable = CaseRow & Made & {
  id: Generated<string>
  checked_on: Once<string>
  kind: Once<'baseline' | 'follow-up'>
  form_version: Once<number>
  scores: Json<Scores>
  /** The confidential answers. */
  sealed: Once<Buffer>
}

/** Kind `registry`: what is due, what is done and how far a case came, for the tiers above too. No content. */
type ReassessmentTable = CaseRow & Made & {
  id: Generated<string>
  due_on: Once<string>
  /** The check that settled it. One row of a case is open at a time. */
  done_on: ColumnType<string | null, never, string>
  /** Mean change since the baseline, -10 to 10. */
  change: ColumnType<number | null, never, number | null>
  reminded_on: ColumnType<string | null, never, string>
}

export type CaseManagementTables = {
  'case_management.effect_check': EffectCheckTable
  'case_management.reassessment': ReassessmentTable
}
