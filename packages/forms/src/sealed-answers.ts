import type { FormDefinition } from './form.ts'

type Answers = Readonly<Record<string, unknown>>

/** Parts the answers: what may stand in clear columns, and what goes into the record's one `sealed` column. */
export function splitSealed(form: Pick<FormDefinition, 'sealed'>, answers: Answers) {
  const clear: Record<string, unknown> = {}
  const sealed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(answers)) (form.sealed[name] ? sealed : clear)[name] = value
  return { clear, sealed }
}

/** Puts the two parts together again. */
export function joinSealed({ clear, sealed }: { clear: Answers; sealed: Answers }): Record<string, unknown> {
  return { ...clear, ...sealed }
}
