import type { Field, Fields } from './field.ts'

/** Whether a version of the form asks this field: from `since` on and before `retired`. */
export function isAskedIn(version: number, { since, retired }: { since?: number; retired?: number }): boolean {
  return (since ?? 1) <= version && (retired === undefined || version < retired)
}

/** Whether the question is asked, given the answers so far (see `onlyWhen`). */
export function isAsked(field: Field, answers: Readonly<Record<string, unknown>>): boolean {
  if (!field.when) return true
  const given = answers[field.when.field]
  const values = Array.isArray(given) ? given : [given]
  return values.some((value) => field.when!.is.includes(value))
}

/** For each text that says more about a tick (请注明): the field and option it belongs to. */
export function companionsOf(fields: Fields): ReadonlyMap<string, Companion> {
  const companions = new Map<string, Companion>()
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'choice' && field.kind !== 'choices') continue
    for (const { value, other } of field.options) {
      if (!other) continue
      const values = companions.get(other)?.values ?? []
      companions.set(other, { of: name, values: [...values, value] })
    }
  }
  return companions
}

export interface Companion {
  readonly of: string
  readonly values: readonly string[]
}

/** Whether the tick that a companion text explains is set. */
export function isCompanionAsked({ of, values }: Companion, answers: Readonly<Record<string, unknown>>): boolean {
  const given = answers[of]
  return Array.isArray(given) ? given.some((value) => values.includes(value)) : values.includes(given as string)
}
