import type { Said } from '@xinshe/words'

/** Why a field is sealed at rest: it says who somebody is, or it was said in confidence. */
export type Seal = 'identity' | 'confidential'

/** What every field says about itself. */
export interface Traits {
  /** As the annex prints it. */
  readonly label: Said
  /** The clause or printed field it comes from, `A.03`. */
  readonly clause?: string
  readonly hint?: Said
  readonly seal?: Seal
  /** The first version of the form that asks this. */
  readonly since?: number
  /** The first version of the form that no longer asks this; older answers stay readable. */
  readonly retired?: number
  /** `false` for an extra that the annex does not print. */
  readonly printed?: boolean
  /** `false` for what names people who consented to nothing: it stays behind when the form is shared outside (4.5.b, 6.4). */
  readonly shared?: boolean
}

/** The question is asked only when another field has one of these values; `required` then. */
export interface Condition {
  readonly field: string
  readonly is: readonly (string | boolean)[]
  readonly required: boolean
}

interface Base extends Traits {
  readonly required: boolean
  readonly when?: Condition
}

export interface TextField extends Base {
  readonly kind: 'text'
  /** Most characters (UTF-16 units, as `maxlength` counts them). */
  readonly max: number
  readonly suggestions?: readonly Said[]
  /** Which keyboard a phone shows. */
  readonly keyboard?: 'text' | 'tel'
}

export interface LongTextField extends Base {
  readonly kind: 'longText'
  readonly max: number
  /** Height of the empty box on the screen, in lines. */
  readonly lines: number
}

export interface Option<Value extends string = string> {
  readonly value: Value
  /** Exactly as printed: `其它` at A.18, `其他` elsewhere. */
  readonly label: Said
  /** The whole text beside the printed box where it says more than the label: `其他(请说明)`. */
  readonly printedAs?: string
  /** The text field that must say more once this is ticked (请注明). */
  readonly other?: string
  /** Excludes every other option of its set. */
  readonly alone?: boolean
  readonly since?: number
  readonly retired?: number
}

export interface ChoiceField<Value extends string = string> extends Base {
  readonly kind: 'choice'
  readonly options: readonly Option<Value>[]
}

export interface ChoicesField<Value extends string = string> extends Base {
  readonly kind: 'choices'
  readonly options: readonly Option<Value>[]
}

export interface DateField extends Base {
  readonly kind: 'date'
  readonly notAfter?: 'today'
  readonly initial?: 'today'
}

/** `YYYY-MM`, or `YYYY-MM-DD` where the day is known. */
export interface MonthField extends Base {
  readonly kind: 'month'
  readonly notAfter?: 'today'
}

/** `HH:MM` on the 24-hour clock. */
export interface TimeField extends Base {
  readonly kind: 'time'
}

export interface NumberField extends Base {
  readonly kind: 'number'
  readonly min?: number
  readonly max?: number
  readonly whole: boolean
  readonly unit?: Said
}

/** A single tick; a required flag must be ticked. */
export interface FlagField extends Base {
  readonly kind: 'flag'
}

/** A table that grows with its rows. */
export interface RowsField<Fields extends RowFields = RowFields> extends Base {
  readonly kind: 'rows'
  readonly fields: Fields
  readonly max: number
}

/** A printed row that only names what follows. */
export interface HeadingField extends Base {
  readonly kind: 'heading'
}

/** Not typed by anybody: worked out from other answers, or supplied by the server when the record is signed. */
export interface ComputedField<Gives extends 'text' | 'number' = 'text' | 'number'> extends Base {
  readonly kind: 'computed'
  readonly gives: Gives
  readonly from?: (answers: Readonly<Record<string, unknown>>) => string | number | undefined
}

/** A field that holds one value and may stand in a table's column. */
export type ColumnField =
  TextField | LongTextField | ChoiceField | ChoicesField | DateField | MonthField | TimeField | NumberField | FlagField

export type RowFields = Readonly<Record<string, ColumnField>>
export type Field = ColumnField | RowsField | HeadingField | ComputedField
export type Fields = Readonly<Record<string, Field>>
