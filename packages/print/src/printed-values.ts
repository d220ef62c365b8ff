import type { Field, Fields, FormDefinition, Option } from '@xinshe/forms'
import { isDay, isMonth, monthDate } from '@xinshe/words'
import { printableText } from './printable-text.ts'

/** An option as printed: its box, its words, and what was written behind them (请注明). */
export interface Mark {
  readonly value: string
  readonly label: string
  readonly ticked: boolean
  readonly note: string
}

/** Every answer of a form as text, and every list of options with its ticks. */
export interface PrintedValues {
  readonly texts: Record<string, string>
  readonly marks: Record<string, Mark[]>
}

type Answers = Readonly<Record<string, unknown>>

/**
 * Turns answers into what is printed, by the form's own definition: labels and order of options are
 * the definition's, dates read `2026年11月23日`. An answer that does not fit its field prints as it stands.
 */
export function printedValues(form: FormDefinition, answers: Answers): PrintedValues {
  const printed: PrintedValues = { texts: {}, marks: {} }
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.printed === false) continue
    printed.texts[name] = printedText(field, answerTo(name, field, answers))
    if (field.kind === 'choice' || field.kind === 'choices')
      printed.marks[name] = field.options.filter(stillAsked).map((option) => mark(option, answers[name], answers))
  }
  return printed
}

/** The rows of a table field, each cell as text under its column's name. */
export function printedRows(columns: Fields, rows: unknown): Record<string, string>[] {
  if (!Array.isArray(rows)) return []
  return rows.map((row: Answers) =>
    Object.fromEntries(Object.entries(columns).map(([name, field]) => [name, printedText(field, row[name])]))
  )
}

function answerTo(name: string, field: Field, answers: Answers): unknown {
  const given = answers[name]
  return field.kind === 'computed' && isMissing(given) ? field.from?.(answers) : given
}

function printedText(field: Field, answer: unknown): string {
  if (isMissing(answer)) return ''
  if (field.kind === 'choice' || field.kind === 'choices') return list(answer).map((value) => labelOf(field.options, value)).join('、')
  if ((field.kind === 'date' || field.kind === 'month') && typeof answer === 'string') return printedDay(answer)
  if (Array.isArray(answer)) return printableText(answer.join('\n'))
  return typeof answer === 'object' ? '' : printableText(String(answer))
}

/** `2026-11-23` as `2026年11月23日`, `1980-05` as `1980年5月`; anything else as it stands. */
export function printedDay(day: string): string {
  return isDay(day) || isMonth(day) ? monthDate(day) : printableText(day)
}

function mark(option: Option, answer: unknown, answers: Answers): Mark {
  const ticked = list(answer).includes(option.value)
  const note = ticked && option.other ? answers[option.other] : undefined
  return {
    value: option.value,
    label: wordsOf(option),
    ticked,
    note: typeof note === 'string' ? printableText(note) : ''
  }
}

function labelOf(options: readonly Option[], value: string): string {
  const option = options.find((one) => one.value === value)
  return option ? wordsOf(option) : printableText(value)
}

function wordsOf({ printedAs, label }: Option): string {
  return printedAs ?? label.zh
}

function list(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.map(String)
  return isMissing(answer) ? [] : [String(answer)]
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === ''
}

function stillAsked({ retired }: Option): boolean {
  return retired === undefined
}
