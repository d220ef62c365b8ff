import type { Words } from '../language.ts'

/** What every field of a form can be told, whatever stands in it. */
export interface FieldTraits {
  label: Words
  /** The control's id, for links from an error summary; made up where absent. */
  id?: string
  /** The clause or printed field, `A.03`. */
  clause?: string
  hint?: Words
  error?: Words
  warning?: Words
  /** What the reviewer wrote at this field when the form came back. */
  comment?: FieldComment
  /** Edited since the form came back. */
  changed?: boolean
  required?: boolean
  disabled?: boolean
  readonly?: boolean
  /** The label is read aloud only: the heading of a table shows it. */
  bare?: boolean
}

export interface FieldComment {
  text: string
  by?: string
  /** An instant in ISO form. */
  at?: string
}

/** What a `Field` hands to the control inside it. */
export interface ControlAttributes {
  id: string
  disabled: boolean
  readonly: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}
