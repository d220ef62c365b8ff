import type { ColumnType, Generated } from 'kysely'
import type { Said } from '@xinshe/words'
import type { RiskLevel, Stage } from '@xinshe/core/case/case.ts'
import type { RecordState } from '@xinshe/core/case/form-record.ts'
import type { MeetingKind } from '@xinshe/core/meeting/meeting-kinds.ts'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import type { PathwayAct, PathwayKind } from '@xinshe/core/pathway/pathway.ts'
import type { TaskKind, TaskState } from '@xinshe/core/task/task.ts'
import type { LinkOutcome } from '@xinshe/core/resource/link-form.ts'
import type { ProviderType } from '@xinshe/core/resource/provider-type.ts'
import type { ReplyMeans } from '@xinshe/core/reply/reply-form.ts'
import type { SurveyOutcome } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import type { ClaimVerdict } from '@xinshe/core/screening/claim.ts'
import type { ByDatabase, CaseRow, Json, Made, Once, TenantRow } from './columns.ts'

/** The core case: keys, number, stage, risk, dates. No names, no narrative. `worker_id` is the POST of 负责社工. */
export interface CaseTable extends TenantRow {
  contract_id: Once<string>; worker_id: Once<string>; walled_from: ByDatabase<string[]>; matter_id: Once<string>
  number: ByDatabase<string>; number_end: ByDatabase<string>; stage: ColumnType<Stage, Stage | undefined, Stage>; risk: ByDatabase<RiskLevel | null>
  opened_at: Generated<Date>; moved_at: Generated<Date>; version: Generated<number>
}

export interface CaseActTable extends CaseRow, Made { id: Generated<string>; act: string; detail: Json<Record<string, unknown>> }
export interface TimelineEntryTable extends CaseRow, Made { id: Generated<string>; kind: string; title: Json<Said>; link: Json<{ to: string; id: string }> | null; happened_at: Generated<Date>; sealed: Buffer | null; /** Another registration it tells of. */ about_matter: Generated<string | null> }

/** A signed form. Never changed: a return or a correction makes the next `version` of the same `ordinal`. */
export interface FormRecordTable extends CaseRow, Made {
  id: Generated<string>; form: string; form_version: number; ordinal: number; version: number; state: ColumnType<RecordState, never, never>
  answers: Json<Record<string, unknown>>; sealed: Buffer; signed_name: string
}

/** What the lead said of a record: approved, returned (with comments at the fields) or declined (A.30 否). The database refuses the author. */
export interface ApprovalTable extends CaseRow, Made { id: Generated<string>; record_id: string; verdict: 'approved' | 'returned' | 'declined'; sealed: Buffer; signed_name: string }
/** A recording, and it alone, names the permission it lies on (8.3.a). */
export interface DocumentTable extends CaseRow, Made { id: Generated<string>; kind: string; media_type: string; size: number; sha256: Buffer; sealed: Buffer; consent_id: Once<string | null> }

/** 5.6.a: one claim of a case as it was judged then; of one `nth` the newest `version` counts. */
export interface ClaimTable extends CaseRow, Made { id: Generated<string>; nth: number; version: number; verdict: ClaimVerdict; is_judicial: boolean; sealed: Buffer }

/** One per person, form and subject. Nobody else's, not even a lead's. */
export interface DraftTable extends TenantRow, Made { form: Once<string>; subject_id: Once<string>; base_version: Generated<number>; sealed: Buffer; version: ColumnType<number, never, number>; saved_at: ColumnType<Date, never, Date> }

/** What is due about a case; what it says is sealed. `owner_id` is the POST that answers for it. */
export interface TaskTable extends CaseRow, Made {
  id: Generated<string>; kind: TaskKind; source: Generated<string>; owner_id: string; due_on: string; due_at: string | null
  state: ColumnType<TaskState, never, TaskState>; sealed: Buffer; version: Generated<number>
}
export interface TaskActTable extends CaseRow, Made { id: Generated<string>; task_id: string; act: 'changed' | 'done' | 'dropped' | 'reopened'; detail: Json<Record<string, unknown>> }

/** 7.1.4.i: a reply that was promised for a day. `corrects`: the promise this one replaces, or takes back (`is_struck`). */
export interface ReplyPromiseTable extends CaseRow, Made { id: Generated<string>; promised_on: Once<string>; due_on: Once<string>; corrects: Once<string | null>; is_struck: Once<boolean>; sealed: Once<Buffer> }
/** 7.1.4.h: a notice of a meeting, or its minutes. `meeting_id`: its first notice. `corrects`: the entry this one replaces, or takes back (`is_struck`). */
export interface MeetingEntryTable extends CaseRow, Made {
  id: Generated<string>; meeting_id: Once<string>; step: Once<'notice' | 'minutes'>; kind: Once<MeetingKind | null>; meets_at: Once<Date | string | null>
  /** 4.6: one for each partner who came. */
  partners: Once<readonly PartnerType[]>
  /** Those of them who stand in the directory. */
  partner_ids: Once<readonly string[]>
  corrects: Once<string | null>; is_struck: Once<boolean>; sealed: Once<Buffer>
}
/** 6.2.d: what a petitioner said of the service and of the result. `corrects`: the row this one replaces, or takes back (`is_struck`). */
export interface SatisfactionTable extends CaseRow, Made {
  id: Generated<string>; asked_on: Once<string>; means: Once<ReplyMeans>; outcome: Once<SurveyOutcome>; service: Once<number | null>; result: Once<number | null>
  corrects: Once<string | null>; is_struck: Once<boolean>; sealed: Once<Buffer>
}
/** 7.1.3.g: what the approved plan needs. */
export interface ResourceNeedTable extends CaseRow, Made { id: Generated<string>; asked_on: Once<string>; state: ColumnType<'open' | 'dropped', never, 'dropped'>; sealed: Once<Buffer> }
/** 6.3.1.e: one resource that was linked. `corrects`: the link this one replaces, or takes back (`is_struck`). */
export interface ResourceLinkTable extends CaseRow, Made {
  id: Generated<string>; need_id: Once<string | null>; corrects: Once<string | null>; is_struck: Once<boolean>
  provider_type: Once<ProviderType>; outcome: Once<LinkOutcome>; linked_on: Once<string>; sealed: Once<Buffer>
}

/** 4.4.b: a tag, what was done about it, or why nothing was. */
export interface PathwayLineTable extends CaseRow, Made { id: Generated<string>; pathway: PathwayKind; act: PathwayAct; sealed: Buffer | null }
