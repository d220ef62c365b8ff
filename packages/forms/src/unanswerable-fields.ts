import type { Fields } from './field.ts'
import { answerSchema, draftAnswerSchema } from './field-schema.ts'

/**
 * The fields that no answer fits, `kind` or `goals.level` inside a table: of an unknown kind, a limit that is no number,
 * a choice of nothing. The schemas of a form are made when it is first asked for, and whoever opens it would be the first
 * to learn of it.
 */
export function unanswerableFields(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind === 'rows') return unanswerableFields(field.fields).map((column) => `${name}.${column}`)
    if ((field.kind === 'choice' || field.kind === 'choices') && field.options.length === 0) return [name]
    return canBeAnswered(() => [answerSchema(field), draftAnswerSchema(field)]) ? [] : [name]
  })
}

function canBeAnswered(make: () => readonly ReturnType<typeof answerSchema>[]): boolean {
  try {
    for (const schema of make()) schema.safeParse(undefined)
    return true
  } catch {
    return false
  }
}
