import type { ColumnType, Generated } from 'kysely'
import type { CaseRow, Json, Made, Once } from '@xinshe/plugin-kit/server'
import type { ActivityKind, PlaceType } from '../domain/activity.ts'
import type { Topic } from '../domain/topic.ts'

/** A guide of a place: the bureau's, or of the project that keeps it. */
type GuideTable = Made & { tenant_id: Once<string>; id: Generated<string>; contract_id: Once<string | null> }

/** One version of it. Nothing is overwritten: the newest counts. */
type GuideVersionTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  guide_id: Once<string>
  number: Once<number>
  topic: Once<Topic>
  title: Once<string>
  text: Once<string>
  review_by: Once<string>
}

/** Kind `content`: what was asked and answered, sealed; when and how in clear. */
type ConsultationTable = CaseRow & Made & {
  id: Generated<string>
  held_at: Once<Date>
  form_version: Once<number>
  answers: Json<Readonly<Record<string, unknown>>>
  sealed: Once<Buffer>
}

/** Kind `content`: the version of a guide that was given at a consultation. */
type GivenGuideTable = CaseRow & Made & { id: Generated<string>; consultation_id: Once<string>; version_id: Once<string> }

/** What is told to the public every month. Of a contract, read by the bureaus too. */
type MonthlyItemTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  contract_id: Once<string>
  title: Once<string>
  since_on: Once<string>
  retired_at: ColumnType<Date | null, never, Date>
}

/** What was told to the public: where, about what, to how many. Of a contract, read by the bureaus too. */
type ActivityTable = Made & {
  tenant_id: Once<string>
  id: Generated<string>
  contract_id: Once<string>
  /** The post that held it. */
  host_id: Once<string>
  item_id: Once<string | null>
  kind: Once<ActivityKind>
  place_type: Once<PlaceType>
  place: Once<string>
  topic: Once<Topic>
  held_on: Once<string>
  persons: Once<number>
  copies: Once<number>
}

export type EducationTables = {
  'education.guide': GuideTable
  'education.guide_version': GuideVersionTable
  'education.consultation': ConsultationTable
  'education.given_guide': GivenGuideTable
  'education.monthly_item': MonthlyItemTable
  'education.activity': ActivityTable
}
