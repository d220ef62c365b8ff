import type { FieldProblem } from '@xinshe/forms'
import { Refusal } from './refusal.ts'

/** The refusal of a form that cannot be submitted yet, with the problems at its fields. */
export function incomplete(problems: readonly FieldProblem[]): Refusal<'record/incomplete'> {
  return new Refusal('record/incomplete', { problems })
}
