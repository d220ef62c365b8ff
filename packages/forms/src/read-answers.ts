import { z } from 'zod'
import { isAskedIn } from './asked.ts'
import type { Field } from './field.ts'
import { draftAnswerSchema, storedAnswerSchema } from './field-schema.ts'
import type { FormDefinition } from './form.ts'

export interface ReadAnswers {
  readonly answers: Record<string, unknown>
  /** Fields that could not have been answered: added later (`since`). Their cells print empty, not "none". */
  readonly notAsked: readonly string[]
}

/**
 * Reads stored answers, also those given under an older version of the form. Fields and options retired since then
 * keep their answers. Throws when the stored JSON holds an unknown key, a broken value or a version from the
 * future: that is a fault of the store, never of a person.
 */
export function readAnswers(form: FormDefinition, stored: { version: number; answers: unknown }): ReadAnswers {
  const { version } = stored
  if (version > form.version)
    throw new Error(`${form.id}: answers of version ${version}, form of version ${form.version}`)
  const kept = Object.entries<Field>(form.fields).filter(([, { kind }]) => kind !== 'heading')
  const asked = kept.filter(([, field]) => isAskedIn(version, field))
  const schema = z.strictObject(
    Object.fromEntries(asked.map(([name, field]) => [name, storedAnswerSchema(field).optional()]))
  )
  return {
    answers: schema.parse(stored.answers),
    notAsked: kept.filter(([, field]) => (field.since ?? 1) > version).map(([name]) => name)
  }
}

/**
 * Reads a stored draft with today's form. What no longer fits, because the form moved on while the draft waited, is
 * set apart in `left`, so that nothing typed is lost in silence.
 */
export function readDraft(form: FormDefinition, stored: Readonly<Record<string, unknown>>) {
  const fields = Object.assign({}, ...form.sections.map((section) => section.fields)) as Record<string, Field>
  const draft: Record<string, unknown> = {}
  const left: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(stored)) {
    const field = fields[name]
    const fits = field !== undefined && draftAnswerSchema(field).nullish().safeParse(value).success
    ;(fits ? draft : left)[name] = value
  }
  return { draft, left }
}
