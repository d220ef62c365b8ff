import { z } from 'zod'
import { isAskedIn } from './asked.ts'
import type { FormDefinition } from './define-form.ts'
import type { Field, Fields } from './field.ts'
import { answerSchema } from './field-schema.ts'

export interface ReadAnswers {
  readonly answers: Record<string, unknown>
  /** Fields that could not have been answered: added later (`since`). Their cells print empty, not "none". */
  readonly notAsked: readonly string[]
}

/**
 * Reads stored answers, also those given under an older version of the form. Fields retired since then keep
 * their answers. Throws when the stored JSON holds an unknown key, a broken value or a version from the future:
 * that is a fault of the store, never of a person.
 */
export function readAnswers(form: FormDefinition, stored: { version: number; answers: unknown }): ReadAnswers {
  const { version } = stored
  if (version > form.version) throw new Error(`${form.id}: answers of version ${version}, form of version ${form.version}`)
  const kept = entriesOf(form.fields).filter(([, field]) => field.kind !== 'heading')
  const asked = kept.filter(([, field]) => isAskedIn(version, field))
  const schema = z.strictObject(Object.fromEntries(asked.map(([name, field]) => [name, answerSchema(field).optional()])))
  return {
    answers: schema.parse(stored.answers),
    notAsked: kept.filter(([, field]) => (field.since ?? 1) > version).map(([name]) => name)
  }
}

function entriesOf(fields: Fields): [string, Field][] {
  return Object.entries(fields)
}
