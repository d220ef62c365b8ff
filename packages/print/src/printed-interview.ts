import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import type { FilledForm } from './filled-form.ts'
import { printedSignatures } from './printed-signatures.ts'
import { printedValues } from './printed-values.ts'

/** What interview.typ shows of form B. */
export function printedInterview(filled: FilledForm) {
  const { texts, marks } = printedValues(interviewForm, filled.answers)
  return {
    texts: {
      ...texts,
      ...printedSignatures(filled.signatures),
      time: [texts['startsAt'], texts['endsAt']].filter(Boolean).join('—'),
      ordinal: filled.ordinal === undefined ? texts['ordinal'] : String(filled.ordinal)
    },
    marks
  }
}
