import type { FilledForm, PrintOptions } from './filled-form.ts'
import { printableText } from './printable-text.ts'

/** What page.typ writes around the form: the case number, how the record stands, the watermark. */
export function printedSheet({ caseNumber, state, version }: FilledForm, { copyFor, watermark }: PrintOptions) {
  const standing = [
    copyFor === 'petitioner' && '信访人留存',
    version !== undefined && version > 1 && `第${version}版`,
    state && (states[state] ?? printableText(state))
  ]
  return {
    caseNumber: printableText(caseNumber ?? ''),
    standing: standing.filter(Boolean).join('，'),
    watermark: printableText(watermark ?? '')
  }
}

/** The states of a form record, and its unsigned text, in the words of the page. */
const states: Readonly<Record<string, string>> = {
  draft: '草稿，未签署',
  signed: '社工已签署，待签批',
  returned: '已退回',
  approved: '已签批',
  declined: '不予接案',
  superseded: '已有更正版本'
}
