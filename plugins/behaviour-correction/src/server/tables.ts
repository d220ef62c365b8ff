import type { Generated } from 'kysely'
import type { CaseRow, Json, Made, Once } from '@xinshe/plugin-kit/server'
import type { CustodyAct } from '../domain/custody.ts'
import type { DissuasionKind } from '../domain/dissuasion-kinds.ts'
import type { Level } from '../domain/levels.ts'

/** Rows of kind `content` hold the whole answers in `sealed`; the columns beside it are what is asked for. Never changed. */
type ContentRow = CaseRow & Made & { id: Once<string>; form_version: Once<number>; sealed: Once<Buffer> }

/** One occasion (5.9.a); a later version of the same `thread_id` adds what was learnt. */
type AbcRecordTable = ContentRow & {
  thread_id: Once<string>
  version: Once<number>
  happened_on: Once<string>
  contact_id: Once<string | null>
  has_subjective: Once<boolean>
  has_objective: Once<boolean>
}

type InterventionTable = ContentRow & { abc_id: Once<string> }

/** 6.3.4.b; `levels` is the scale as it stood, `rating_id` the rating that holds the contingency plan (5.9.b). */
type HarmAssessmentTable = ContentRow & {
  assessed_on: Once<string>
  likelihood: Once<number>
  severity: Once<number>
  level: Once<number>
  levels: Json<readonly Level[]>
  rating_id: Once<string | null>
}

/** 5.9.c. `happened_at` is when it was said, `made_at` when it was written down. */
type DissuasionTable = ContentRow & { happened_at: Once<Date>; kinds: Once<DissuasionKind[]>; contact_id: Once<string | null> }

/** 5.9.d. Of one dissuasion the highest version stands. */
type DissuasionResultTable = ContentRow & { dissuasion_id: Once<string>; version: Once<number> }

/** 6.3.4.e. `sha256` is the hash of the file as it was locked; none for a thing that is no file. */
type EvidenceTable = ContentRow & { captured_at: Once<Date>; document_id: Once<string | null>; sha256: Once<Buffer | null> }

/** One link of an item's chain of custody. `found` is the hash the file had at that moment. */
type CustodyTable = ContentRow & { evidence_id: Once<string>; act: Once<CustodyAct>; happened_at: Once<Date>; found: Once<Buffer | null>; is_intact: Once<boolean | null>; hand_over_id: Once<string | null> }

type HandOverTable = ContentRow & { happened_at: Once<Date> }

/** A line of the chronology added by hand (6.3.4.a). `corrects`: the line this one stands in place of. */
type ChronologyEntryTable = ContentRow & { corrects: Once<string | null> }

/** What is counted, for the tiers above too, a dissuasion's result once, as it stands: `escalated` is one without effect that was taken to an organ. No content. */
export type FigureKind = 'behaviour' | 'assessed' | 'dissuaded' | 'effective' | 'partly' | 'ineffective' | 'escalated' | 'handed-over'
type FigureTable = CaseRow & Made & { id: Generated<string>; happened_on: Once<string>; kind: FigureKind }

/** Kind `house`: how many levels a place has, and from which score each holds. The newest row of the nearest place counts. */
type LevelScaleTable = Made & { tenant_id: Once<string>; id: Generated<string>; published: Once<boolean>; version: Once<number>; levels: Json<Level[]> }

export type BehaviourCorrectionTables = {
  'behaviour_correction.abc_record': AbcRecordTable
  'behaviour_correction.intervention': InterventionTable
  'behaviour_correction.harm_assessment': HarmAssessmentTable
  'behaviour_correction.dissuasion': DissuasionTable
  'behaviour_correction.dissuasion_result': DissuasionResultTable
  'behaviour_correction.evidence': EvidenceTable
  'behaviour_correction.custody': CustodyTable
  'behaviour_correction.hand_over': HandOverTable
  'behaviour_correction.chronology_entry': ChronologyEntryTable
  'behaviour_correction.figure': FigureTable
  'behaviour_correction.level_scale': LevelScaleTable
}
