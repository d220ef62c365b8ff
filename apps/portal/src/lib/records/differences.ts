import type { FormDefinition } from '@xinshe/forms'

export type Answers = Readonly<Record<string, unknown>>

/** The fields in which two texts of one form differ, in printed order. An emptied box and an untouched one are the same. */
export function differences(form: Pick<FormDefinition, 'fields'>, mine: Answers, theirs: Answers): string[] {
  return Object.entries(form.fields)
    .filter(([name, { kind }]) => kind !== 'heading' && kind !== 'computed' && plain(mine[name]) !== plain(theirs[name]))
    .map(([name]) => name)
}

/** One text out of two, as a person chose field by field. Fields they agree in come from either. */
export function merged(mine: Answers, theirs: Answers, chosen: Readonly<Record<string, 'mine' | 'theirs'>>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...theirs, ...mine }
  for (const [name, side] of Object.entries(chosen)) {
    const value = (side === 'mine' ? mine : theirs)[name]
    if (value === undefined) delete result[name]
    else result[name] = value
  }
  return result
}

function plain(value: unknown): string {
  const isBlank = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return isBlank ? '' : JSON.stringify(value)
}
