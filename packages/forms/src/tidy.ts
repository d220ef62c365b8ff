import type { Field, Fields } from './field.ts'
import { tidyDay, tidyLine, tidyParagraphs, tidyTime } from './tidy-text.ts'

/**
 * What was typed or pasted, put in order before it is judged: empty boxes and empty rows disappear, ticks take their
 * printed order, texts, dates and times their written form (`tidy-text.ts`).
 */
export function tidyAnswers(fields: Fields, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tidied: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = tidyAnswer(field, answers[name])
    if (value !== undefined) tidied[name] = value
  }
  return tidied
}

/** One answer in order; `undefined` when nothing is left. */
export function tidyAnswer(field: Field, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return tidyList(field, value)
  if (typeof value !== 'string') return value
  const text = tidiers[field.kind]?.(value) ?? value
  return text === '' ? undefined : text
}

const tidiers: Partial<Record<Field['kind'], (text: string) => string>> = {
  text: tidyLine,
  longText: tidyParagraphs,
  date: tidyDay,
  month: tidyDay,
  time: tidyTime
}

function tidyList(field: Field, list: readonly unknown[]): unknown[] | undefined {
  if (field.kind === 'rows') {
    const tidied = list.map((row) => tidyAnswers(field.fields, row as Record<string, unknown>))
    const filled = tidied.filter((row) => Object.keys(row).length > 0)
    return filled.length > 0 ? filled : undefined
  }
  if (field.kind === 'choices') {
    const ticked = field.options.map(({ value }) => value).filter((value) => list.includes(value))
    return ticked.length > 0 ? ticked : undefined
  }
  return [...list]
}
