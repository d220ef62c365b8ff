import type { FilledForm } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { printedDay } from './printed-values.ts'

/** Names, dates and the lead's words at the foot of each form. */
export function printedSignatures({ worker, lead }: FilledForm['signatures']): Record<string, string> {
  return {
    workerName: printableText(worker?.name ?? ''),
    workerOn: worker ? printedDay(worker.on) : '',
    leadName: printableText(lead?.name ?? ''),
    leadOn: lead ? printedDay(lead.on) : '',
    opinion: printableText(lead?.opinion ?? '')
  }
}
