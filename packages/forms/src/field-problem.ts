import type { Said } from '@xinshe/words'

/** What is wrong at one field, said to the person who fills it in. */
export interface FieldProblem {
  /** The field's name; in a table with row and column, `goals.0.result`. */
  readonly field: string
  readonly message: Said
  /** The clause that asks for it, `A.03`. */
  readonly clause?: string
  /** A refusal stops the submitting, a warning is shown and may be passed. */
  readonly level: 'refusal' | 'warning'
}

/** A problem that stops the submitting. */
export function refusal(field: string, clause: string | undefined, message: Said): FieldProblem {
  return { field, message, ...(clause && { clause }), level: 'refusal' }
}

/** A problem that is shown and never blocks. */
export function warning(field: string, clause: string | undefined, message: Said): FieldProblem {
  return { field, message, ...(clause && { clause }), level: 'warning' }
}
