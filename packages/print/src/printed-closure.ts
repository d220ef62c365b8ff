import { closureForm } from '@xinshe/core/case/closure-form.ts'
import type { FilledForm } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { printedSignatures } from './printed-signatures.ts'
import { printedRows, printedValues } from './printed-values.ts'

/** What closure.typ shows of form C. */
export function printedClosure(filled: FilledForm) {
  const { texts, marks } = printedValues(closureForm, filled.answers)
  const rating = printableText(filled.signatures.lead?.rating ?? '')
  const signatures = printedSignatures(filled.signatures)
  const goals = printedRows(closureForm.fields.goals.fields, filled.answers['goals'])

  return {
    texts: {
      ...texts,
      ...signatures,
      worker: printableText(filled.workerName ?? '') || texts['worker'],
      opinion: [rating && `评定等级：${rating}`, signatures['opinion']].filter(Boolean).join('\n')
    },
    marks,
    goals: goals.map(({ goal, result, resultNote, remark }) => ({
      goal,
      result: [result, resultNote].filter(Boolean).join('：'),
      remark
    }))
  }
}
