import type { ColumnField, Field } from '@xinshe/forms'
import { listed, longDate, monthDate, read, say, type Language } from '@xinshe/words'

/** An answer as a person reads it, for comparing two texts: labels for ticks, dates in words, a table line by line. */
export function answerText(field: Field, value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return ''
  if (field.kind === 'rows') return (value as Record<string, unknown>[]).map((row) => rowText(field.fields, row, language)).join('\n')
  if (field.kind === 'choice') return labelOf(field.options, value, language)
  if (field.kind === 'choices') return read(listed((value as unknown[]).map((one) => labelOf(field.options, one, language))), language)
  if (field.kind === 'date') return dateText(String(value), (day) => longDate(day, language))
  if (field.kind === 'month') return dateText(String(value), (month) => monthDate(month, language))
  if (field.kind === 'flag') return read(value ? say('是', 'Yes') : say('否', 'No'), language)
  return String(value)
}

function rowText(fields: Readonly<Record<string, ColumnField>>, row: Record<string, unknown>, language: Language): string {
  const cells = Object.entries(fields).map(([name, field]) => answerText(field, row[name], language))
  return cells.filter((cell) => cell !== '').join(' · ')
}

function labelOf(options: readonly { value: string; label: { zh: string; en: string } }[], value: unknown, language: Language): string {
  const option = options.find((one) => one.value === value)
  return option ? read(option.label, language) : String(value)
}

/** Half a date, typed into a draft, is shown as it stands. */
function dateText(value: string, text: (value: string) => string): string {
  try {
    return text(value)
  } catch {
    return value
  }
}
