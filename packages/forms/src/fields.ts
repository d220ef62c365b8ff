import type { Said } from '@xinshe/words'
import type {
  ChoiceField,
  ChoicesField,
  ComputedField,
  Condition,
  DateField,
  Field,
  FlagField,
  HeadingField,
  LongTextField,
  MonthField,
  NumberField,
  Option,
  RowFields,
  RowsField,
  TextField,
  TimeField,
  Traits
} from './field.ts'

type Required<F> = Omit<F, 'required'> & { readonly required: true }
type Optional<F> = Omit<F, 'required'> & { readonly required: false }
type More<F, Own extends keyof F> = Traits & Partial<Pick<F, Own>>

/** One line of text; 200 characters unless `max` says otherwise. */
export function text(traits: More<TextField, 'max' | 'suggestions' | 'keyboard'>): Required<TextField> {
  return { kind: 'text', required: true, max: 200, ...traits }
}

/** Text that flows over lines and pages; 20,000 characters unless `max` says otherwise. */
export function longText(traits: More<LongTextField, 'max' | 'lines'>): Required<LongTextField> {
  return { kind: 'longText', required: true, max: 20_000, lines: 4, ...traits }
}

/** One tick out of several. */
export function choice<const Value extends string>(
  traits: Traits & { options: readonly Option<Value>[] }
): Required<ChoiceField<Value>> {
  return { kind: 'choice', required: true, ...traits }
}

/** Any number of ticks; a required set needs one. Answers keep the printed order. */
export function choices<const Value extends string>(
  traits: Traits & { options: readonly Option<Value>[] }
): Required<ChoicesField<Value>> {
  return { kind: 'choices', required: true, ...traits }
}

/** One box to tick: `option('other', say('其他', 'Other'), { other: 'needsOther' })`. */
export function option<const Value extends string>(
  value: Value,
  label: Said,
  more: Omit<Option, 'value' | 'label'> = {}
): Option<Value> {
  return { value, label, ...more }
}

/** A calendar day, `YYYY-MM-DD`. */
export function date(traits: More<DateField, 'notAfter' | 'initial'>): Required<DateField> {
  return { kind: 'date', required: true, ...traits }
}

/** A month, `YYYY-MM`; with the day where it is known. */
export function month(traits: More<MonthField, 'notAfter'>): Required<MonthField> {
  return { kind: 'month', required: true, ...traits }
}

/** A time of day, `HH:MM`. */
export function time(traits: Traits): Required<TimeField> {
  return { kind: 'time', required: true, ...traits }
}

/** A number, whole unless `whole: false`. */
export function number(traits: More<NumberField, 'min' | 'max' | 'whole' | 'unit'>): Required<NumberField> {
  return { kind: 'number', required: true, whole: true, ...traits }
}

/** A tick that must be set; `optional(flag(…))` may stay empty. */
export function flag(traits: Traits): Required<FlagField> {
  return { kind: 'flag', required: true, ...traits }
}

/** A table; 200 rows at most unless `max` says otherwise. A required table needs one row. */
export function rows<const Columns extends RowFields>(
  traits: Traits & { fields: Columns; max?: number }
): Required<RowsField<Columns>> {
  return { kind: 'rows', required: true, max: 200, ...traits }
}

/** A printed row without an answer. */
export function heading(traits: Traits): Optional<HeadingField> {
  return { kind: 'heading', required: false, ...traits }
}

/** A value nobody types: `from` works it out of the answers; without `from` the server supplies it at signing. */
export function computed<Gives extends 'text' | 'number'>(
  traits: Traits & {
    gives: Gives
    from?: (answers: Readonly<Record<string, unknown>>) => ComputedValue<Gives> | undefined
  }
): Optional<ComputedField<Gives>> {
  return { kind: 'computed', required: false, ...traits }
}

type ComputedValue<Gives> = Gives extends 'number' ? number : string

/** The same field, free to stay empty. */
export function optional<F extends Field>(field: F): Optional<F> {
  return { ...field, required: false }
}

/**
 * Asked only when another field has one of these values: `onlyWhen('ending', ['referred'], choices(…))`.
 * An answer to a question that was not asked stays in the draft and is left out of the record.
 */
export function onlyWhen<F extends Field>(
  field: string,
  is: Condition['is'],
  asked: F
): Optional<F> & { readonly when: Condition } {
  return { ...optional(asked), when: { field, is, required: asked.required } }
}
