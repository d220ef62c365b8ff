import type { Said } from '@xinshe/words'
import type { z } from 'zod'
import type { AnswersOf, DraftOf, RecordOf } from './answers.ts'
import type { Fields, Seal } from './field.ts'
import type { FieldProblem } from './field-problem.ts'

/** What judging a form needs besides its answers. `today` is the day in Guangzhou (`today(now)` of words). */
export interface FormContext {
  readonly today: string
}

/** A part of the form with its printed heading. */
export interface Section<F extends Fields = Fields> {
  readonly id: string
  readonly title: Said
  readonly clause?: string
  /** Its tables are printed side by side, as many columns as tables. */
  readonly beside?: boolean
  readonly fields: F
}

/** A rule that looks at more than one field, or at something outside the form. It sees tidied answers, any of them missing. */
export type Rule<Given, Context> = (answers: Given, context: Context) => readonly FieldProblem[]

/** A form, whatever its fields: what the portal renders and the server stores. */
export interface FormDefinition {
  readonly id: string
  readonly version: number
  readonly title: Said
  /** What to render: the sections as this version asks them. */
  readonly sections: readonly Section[]
  /** Every field any version asked, in printed order: what to read and print old answers with. */
  readonly fields: Fields
  /** Strict: unknown keys are refused, required answers demanded. Judges form only; `submit` judges meaning too. */
  readonly schema: z.ZodType
  /** Strict about keys and types, demands nothing: what autosave sends. */
  readonly draftSchema: z.ZodType
  /** What a record keeps: the submitted answers and the computed values. */
  readonly recordSchema: z.ZodType
  readonly sealed: Readonly<Record<string, Seal>>
  /** The values a new draft begins with. */
  defaults(context: FormContext): Record<string, unknown>
  /** Everything to say about these answers, in form order: refusals stop the submitting, warnings do not. */
  checkSubmit(answers: unknown, context: FormContext): FieldProblem[]
  /** The one door from a draft to a record: tidies, checks, completes. `given` supplies the computed values. */
  submit(answers: unknown, context: FormContext, given?: Readonly<Record<string, unknown>>): Submitted
}

export type Submitted<Answers = Readonly<Record<string, unknown>>> =
  | { readonly ok: true; readonly answers: Answers; readonly warnings: readonly FieldProblem[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** A form with its fields known to the compiler. */
export interface Form<F extends Fields = Fields, Context extends FormContext = FormContext> extends FormDefinition {
  readonly fields: F
  readonly schema: z.ZodType<AnswersOf<F>, AnswersOf<F>>
  readonly draftSchema: z.ZodType<DraftOf<F>, DraftOf<F>>
  readonly recordSchema: z.ZodType<RecordOf<F>, RecordOf<F>>
  defaults(context: FormContext): DraftOf<F>
  checkSubmit(answers: unknown, context: Context): FieldProblem[]
  submit(answers: unknown, context: Context, given?: Readonly<Record<string, unknown>>): Submitted<RecordOf<F>>
}
