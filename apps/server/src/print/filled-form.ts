import type { FilledForm, FormKind, LeadSignature } from '@xinshe/print/print-form.ts'
import { ratingTitles, type Rating } from '@xinshe/core/case/review.ts'
import { dayOf } from '@xinshe/words'
import type { LoadedRecord } from '../routers/records/load-record.ts'
import type { Verdict } from '../routers/records/verdicts-of.ts'

/** The core's forms by the name they are printed under. */
export const printedForms: Readonly<Record<FormKind, string>> = { intake: 'core.intake', interview: 'core.interview', closure: 'core.closure', assessment: 'core.assessment', plan: 'core.plan' }

interface Opened {
  readonly record: LoadedRecord
  readonly answers: Readonly<Record<string, unknown>>
  /** Newest first. */
  readonly verdicts: readonly Verdict[]
  readonly caseNumber: string
}

/** A signed record as it is printed: answers in clear, both signatures, and how it stands where that is not "approved". */
export function filledForm({ record, answers, verdicts, caseNumber }: Opened): FilledForm {
  const decided = verdicts.find(({ verdict }) => verdict !== 'returned')
  return {
    answers,
    signatures: { worker: { name: record.signedName, on: dayOf(record.signedAt) }, ...(decided && { lead: leadSignature(decided) }) },
    ordinal: record.ordinal,
    caseNumber,
    version: record.version,
    ...(record.state !== 'approved' && { state: record.state }),
    ...(typeof answers['worker'] === 'string' && { workerName: answers['worker'] })
  }
}

/** A.30 and A.31, B.15 to B.17, C.14 to C.16; 6.2.b. */
function leadSignature(verdict: Verdict): LeadSignature {
  const opinion = verdict.evaluation ?? verdict.opinion
  return {
    name: verdict.signedName,
    on: dayOf(verdict.signedAt),
    ...(opinion && { opinion }),
    ...(verdict.assigneeName && { decision: 'yes' as const, assignee: verdict.assigneeName }),
    ...(verdict.explanation && { decision: 'no' as const, explanation: verdict.explanation }),
    ...(verdict.legalBasis && { legalBasis: verdict.legalBasis }),
    ...(verdict.rating && { rating: ratingTitles[verdict.rating as Rating].zh })
  }
}

/** What somebody has written and not signed: no signatures, no number. */
export function filledDraft(answers: Readonly<Record<string, unknown>>, { caseNumber, workerName }: { caseNumber: string; workerName: string }): FilledForm {
  return { answers, signatures: {}, caseNumber, workerName, state: 'draft' }
}
