import type { Field, Fields } from './field.ts'

/**
 * What was typed or pasted, put in order before it is judged: empty boxes disappear, full-width digits and
 * letters become ordinary ones in short fields, dates and times take their ISO form. Long texts keep every
 * character but line ends and what no printer shows.
 */
export function tidyAnswers(fields: Fields, answers: Readonly<Record<string, unknown>>) {
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

/** Full-width digits, letters, signs of numbers and spaces as ordinary ones: `１３８　` is `138 `. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－．／＠＃]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
}

const tidiers: Partial<Record<Field['kind'], (text: string) => string>> = {
  text: (text) => halfWidth(printable(text)).replace(/\s+/g, ' ').trim(),
  longText: (text) =>
    printable(text.replace(/\r\n?/g, '\n'))
      .replace(/[ \t]+$/gm, '')
      .trim(),
  date: tidyDay,
  month: tidyDay,
  time: (text) =>
    halfWidth(text)
      .replace('：', ':')
      .replace(/\s/g, '')
      .replace(/^(\d):/, '0$1:')
}

/** `2026年3月5日`, `2026/3/5` and `2026.3.5` are `2026-03-05`; what is no date stays as it was typed. */
function tidyDay(text: string): string {
  const plain = halfWidth(text).replace(/\s/g, '')
  const [, year, month, day] = /^(\d{4})[年/.-](\d{1,2})(?:[月/.-](?:(\d{1,2})日?)?)?$/.exec(plain) ?? []
  if (!year || !month) return plain
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

/** Without control characters, zero-width signs and broken surrogates: the database and the printer refuse them. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2060\ufeff]/g, '')
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
