import { aspects, aspectTitles, type Aspect } from '@xinshe/core/screening/aspects.ts'
import { longDate } from '@xinshe/words'
import type { PrintOptions } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { typeset } from './typeset.ts'

/** One word at one aspect: what, why, by whom, when. */
export interface ScreeningWord {
  readonly answer: string
  /** Stage, organ, grounds, reasons: a line each. */
  readonly details: readonly string[]
  readonly by: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/** A matter's screening, in clear, as it is to be printed. */
export interface FilledScreening {
  readonly title: string
  readonly officialNumber: string
  readonly receivedOn: string
  readonly competentOrgan: string
  readonly aspects: readonly {
    readonly aspect: Aspect
    readonly opinion: ScreeningWord | null
    readonly decision: (ScreeningWord & { readonly documentNumber: string }) | null
  }[]
}

/**
 * Prints the screening of a matter (7.1.2.f–l) on A4: the worker's 协助甄别意见, always called 建议, beside the authority's
 * decision, whose cell stays empty until its document number is there. Nothing of 3.3–3.5 is on it. `null` prints the
 * empty sheet.
 */
export function printScreening(filled: FilledScreening | null, { watermark }: PrintOptions = {}): Uint8Array {
  return typeset('screening.typ', {
    screening: printedScreening(filled ?? blank),
    sheet: { caseNumber: null, standing: '协助甄别意见，不代替机关决定', watermark: printableText(watermark ?? '') }
  })
}

const blank: FilledScreening = {
  title: '',
  officialNumber: '',
  receivedOn: '',
  competentOrgan: '',
  aspects: aspects.map((aspect) => ({ aspect, opinion: null, decision: null }))
}

function printedScreening({ title, officialNumber, receivedOn, competentOrgan, aspects: rows }: FilledScreening) {
  return {
    title: printableText(title),
    officialNumber: printableText(officialNumber),
    receivedOn: receivedOn && longDate(receivedOn),
    competentOrgan: printableText(competentOrgan),
    rows: rows.map(({ aspect, opinion, decision }) => ({
      clause: `7.1.2 ${aspect}`,
      title: aspectTitles[aspect].zh,
      opinion: opinion && printedWord(opinion, `建议：${opinion.answer}`),
      decision: decision && decision.documentNumber.trim() !== '' ? { ...printedWord(decision, decision.answer), documentNumber: printableText(decision.documentNumber) } : null
    }))
  }
}

function printedWord({ details, by, on }: ScreeningWord, answer: string) {
  return { answer: printableText(answer), details: details.map(printableText), signed: [printableText(by), on].filter(Boolean).join('　') }
}
