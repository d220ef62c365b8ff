import type { FormDefinition } from './form.ts'
import type { Seal } from './field.ts'

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

/**
 * The answers without the sealed classes a reader may not see, and the names of the fields held back,
 * so that the page can say that something is there.
 */
export function withholdSealed(form: Pick<FormDefinition, 'sealed'>, answers: Answers, hide: readonly Seal[]) {
  const shown: Record<string, unknown> = {}
  const withheld: string[] = []
  for (const [name, value] of Object.entries(answers)) {
    const seal = form.sealed[name]
    if (seal && hide.includes(seal)) withheld.push(name)
    else shown[name] = value
  }
  return { shown, withheld }
}
