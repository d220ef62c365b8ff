import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import type { AnswersOf, DraftOf, GivenOf, RecordOf } from './answers.ts'
import { isAskedIn } from './asked.ts'
import { askedAnswers, checkAnswers } from './check-answers.ts'
import type { Field, Fields, Seal } from './field.ts'
import { answerSchema, draftShapeOf, shapeOf } from './field-schema.ts'
import { refusal, type FieldProblem } from './field-problem.ts'
import { tidyAnswers } from './tidy.ts'

/** What judging a form needs besides its answers. `today` is the day in Guangzhou (`today(now)` of words). */
export interface FormContext {
  readonly today: string
}

/** A part of the form with its printed heading. */
export interface Section<F extends Fields = Fields> {
  readonly id: string
  readonly title: Said
  readonly clause?: string
  readonly fields: F
}

/** A rule that looks at more than one field, or at something outside the form. */
export type Rule<Given, Context> = (answers: Given, context: Context) => readonly FieldProblem[]

/** A form, whatever its fields: what the portal renders and the server stores. */
export interface FormDefinition {
  readonly id: string
  readonly version: number
  readonly title: Said
  readonly sections: readonly Section[]
  /** The fields of all sections, in printed order, retired ones included. */
  readonly fields: Fields
  /** Strict: what a person submits. Unknown keys are refused, required answers demanded. */
  readonly schema: z.ZodType
  /** Strict about keys and types, demands nothing: what autosave sends. */
  readonly draftSchema: z.ZodType
  /** What the record keeps: the submitted answers and the computed values. */
  readonly recordSchema: z.ZodType
  readonly sealed: Readonly<Record<string, Seal>>
  /** The values a new draft begins with. */
  defaults(context: FormContext): Record<string, unknown>
  /** Everything that stands in the way of submitting, in form order; warnings last to be obeyed, first to be read. */
  checkSubmit(answers: unknown, context: FormContext): FieldProblem[]
  /** Tidies, checks, completes: the one door from a draft to a record. `given` supplies the computed values. */
  submit(answers: unknown, context: FormContext, given?: Readonly<Record<string, unknown>>): Submitted
}

export type Submitted<Record_ = Readonly<Record<string, unknown>>> =
  | { readonly ok: true; readonly answers: Record_; readonly warnings: readonly FieldProblem[] }
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

/**
 * Makes a form out of its sections: one object that the server validates with and the portal renders.
 *
 * @example
 * const noteForm = defineForm({ id: 'demo.note', version: 1, title: say('记录', 'Note'),
 *   sections: [{ id: 'note', title: say('记录', 'Note'), fields: { text: longText({ label: say('内容', 'Text') }) } }] })
 */
export function defineForm<const Sections extends readonly Section[], Context extends FormContext = FormContext>(
  definition: {
    id: string
    version: number
    title: Said
    sections: Sections
    rules?: readonly Rule<GivenOf<FieldsOf<Sections>>, Context>[]
  }
): Form<FieldsOf<Sections>, Context> {
  type F = FieldsOf<Sections>
  const { id, version, title, sections } = definition
  const rules = (definition.rules ?? []) as readonly Rule<unknown, FormContext>[]
  const fields = mergeFields(id, sections)
  const current = pick(fields, (field) => isAskedIn(version, field))
  const typed = pick(current, ({ kind }) => kind !== 'computed' && kind !== 'heading')
  const kept = pick(current, ({ kind }) => kind !== 'heading')

  const schema = z.strictObject(shapeOf(typed, answerSchema))
  const draftSchema = z.strictObject(draftShapeOf(typed))
  const recordSchema = z.strictObject(shapeOf(kept, answerSchema))

  function judge(answers: unknown, context: FormContext) {
    const draft = draftSchema.safeParse(answers)
    if (!draft.success) return { problems: unreadable(draft.error), tidied: {} }
    const tidied = askedAnswers(fields, version, tidyAnswers(typed, draft.data))
    const problems = checkAnswers(fields, version, tidied, context.today)
    return { tidied, problems: inOrder(fields, [...problems, ...rules.flatMap((rule) => rule(tidied, context))]) }
  }

  const form: FormDefinition = {
    id,
    version,
    title,
    sections,
    fields,
    schema,
    draftSchema,
    recordSchema,
    sealed: sealsOf(fields),
    defaults: (context) => defaultsOf(typed, context),
    checkSubmit: (answers, context) => judge(answers, context).problems,
    submit(answers, context, given = {}) {
      const { tidied, problems } = judge(answers, context)
      if (problems.some(({ level }) => level === 'refusal')) return { ok: false, problems }
      const complete = { ...tidied, ...computedValues(current, tidied, given) }
      return { ok: true, answers: recordSchema.parse(complete), warnings: problems }
    }
  }
  return form as Form<F, Context>
}

type FieldsOf<Sections extends readonly Section[]> = Flat<Intersection<Sections[number]['fields']>>
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (whole: infer I) => void ? I : never
type Flat<T> = { readonly [K in keyof T]: T[K] extends Field ? T[K] : never }

function mergeFields(form: string, sections: readonly Section[]): Fields {
  const merged: Record<string, Field> = {}
  for (const [name, field] of sections.flatMap((section) => Object.entries(section.fields))) {
    if (merged[name]) throw new Error(`${form}: the field ${name} is defined twice`)
    merged[name] = field
  }
  return merged
}

function pick(fields: Fields, keep: (field: Field) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => keep(field)))
}

function sealsOf(fields: Fields): Record<string, Seal> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, { seal }]) => (seal ? [[name, seal]] : [])))
}

function defaultsOf(fields: Fields, context: FormContext): Record<string, unknown> {
  const dated = Object.entries(fields).filter(([, field]) => field.kind === 'date' && field.initial === 'today')
  return Object.fromEntries(dated.map(([name]) => [name, context.today]))
}

function computedValues(fields: Fields, answers: Record<string, unknown>, given: Readonly<Record<string, unknown>>) {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'computed') continue
    const value = field.from ? field.from(answers) : given[name]
    if (value !== undefined && value !== null) values[name] = value
  }
  return values
}

/** A draft that no page of ours sends: unknown keys or wrong types. */
function unreadable(error: z.ZodError): FieldProblem[] {
  return error.issues.map(({ path, code }) =>
    refusal(path.join('.'), undefined, say(`内容无法识别（${code}）`, `This content cannot be read (${code})`))
  )
}

function inOrder(fields: Fields, problems: readonly FieldProblem[]): FieldProblem[] {
  const order = Object.keys(fields)
  const place = ({ field }: FieldProblem) => order.indexOf(field.split('.')[0]!)
  return [...problems].sort((a, b) => place(a) - place(b))
}
