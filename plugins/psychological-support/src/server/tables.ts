import type { Generated } from 'kysely'
import type { CaseRow, Json, Made, Once } from '@xinshe/plugin-kit/server'
import type { InstrumentId } from '../domain/instrument.ts'
import type { OfferAct } from '../domain/offer.ts'
import type { Severity } from '../domain/severity.ts'

/** Kind `content`: a counselling session; techniques and the score of the scale in clear, the rest sealed. */
type SessionTable = CaseRow & Made & {
  id: Generated<string>
  held_at: Once<Date>
  form_version: Once<number>
  answers: Json<Readonly<Record<string, unknown>>>
  sealed: Once<Buffer>
}

/** Kind `content`: an appraisal. Without an instrument it is a judgement alone. Answers and grounds are sealed. */
type AppraisalTable = CaseRow & Made & {
  id: Generated<string>
  taken_on: Once<string>
  instrument: Once<InstrumentId | null>
  instrument_version: Once<number | null>
  score: Once<number | null>
  proposed: Once<Severity | null>
  severity: Once<Severity>
  sealed: Once<Buffer>
}

/** Kind `content`: an act of offering support, its note sealed. */
type OfferTable = CaseRow & Made & { id: Generated<string>; act: Once<OfferAct>; happened_at: Once<Date>; sealed: Once<Buffer> }

export type SupportTables = {
  'psychological_support.session': SessionTable
  'psychological_support.appraisal': AppraisalTable
  'psychological_support.offer': OfferTable
}
