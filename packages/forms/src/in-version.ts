import { isAskedIn } from './asked.ts'
import type { ColumnField, Field } from './field.ts'

/** The fields as one version asks them: without those added later or retired, their options likewise. */
export function fieldsIn<F extends Field>(version: number, fields: Readonly<Record<string, F>>): Record<string, F> {
  const asked = Object.entries(fields).filter(([, field]) => isAskedIn(version, field))
  return Object.fromEntries(asked.map(([name, field]) => [name, fieldIn(version, field)]))
}

function fieldIn<F extends Field>(version: number, field: F): F {
  if (field.kind === 'choice' || field.kind === 'choices')
    return { ...field, options: field.options.filter((option) => isAskedIn(version, option)) }
  if (field.kind === 'rows') return { ...field, fields: fieldsIn<ColumnField>(version, field.fields) }
  return field
}
