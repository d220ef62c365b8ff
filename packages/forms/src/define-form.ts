import type { Said } from '@xinshe/words'
import { z } from 'zod'
import type { AnswersOf, GivenOf } from './answers.ts'
import { askedAnswers, checkAnswers } from './check-answers.ts'
import { checkDefinition } from './check-definition.ts'
import type { Field, Fields, Seal } from './field.ts'
import { answerSchema, draftShapeOf, shapeOf } from './field-schema.ts'
import type { FieldProblem } from './field-problem.ts'
import type { Form, FormContext, FormDefinition, Rule, Section } from './form.ts'
import { fieldsIn } from './in-version.ts'
import { tidyAnswers } from './tidy.ts'
import { unreadable } from './unreadable.ts'

/**
 * Makes a form out of its sections: one object that the server validates with and the portal renders.
 *
 * @example
 * const noteForm = defineForm({ id: 'demo.note', version: 1, title: say('记录', 'Note'),
 *   sections: [{ id: 'note', title: say('记录', 'Note'), fields: { text: longText({ label: say('内容', 'Text') }) } }] })
 */
export function defineForm<
  const Sections extends readonly Section[],
  Context extends FormContext = FormContext
>(definition: {
  id: string
  version: number
  title: Said
  sections: Sections
  rules?: readonly Rule<GivenOf<FieldsOf<Sections>>, Context>[]
}): Form<FieldsOf<Sections>, Context> {
  const { id, version, title } = definition
  const rules = (definition.rules ?? []) as readonly Rule<unknown, FormContext>[]
  const fields = mergeFields(id, definition.sections)
  checkDefinition(id, fields)
  const current = fieldsIn(version, fields)
  const typed = only(current, ({ kind }) => kind !== 'computed' && kind !== 'heading')
  const kept = only(current, ({ kind }) => kind !== 'heading')

  const schema = lazily(() => z.strictObject(shapeOf(typed, answerSchema)))
  const draftSchema = lazily(() => z.strictObject(draftShapeOf(typed)))
  const recordSchema = lazily(() => z.strictObject(shapeOf(kept, answerSchema)))

  function judge(answers: unknown, context: FormContext) {
    const draft = draftSchema().safeParse(answers)
    if (!draft.success) return { problems: unreadable(draft.error), tidied: {} }
    const tidied = askedAnswers(typed, tidyAnswers(typed, draft.data))
    const impossible = checkAnswers(typed, tidied, context.today)
    // An answer that cannot be is refused once: a rule that refuses it too has nothing to add.
    const broken = rules.flatMap((rule) => rule(tidied, context)).filter(({ field, level }) => level === 'warning' || !impossible.some((own) => own.field === field))
    return { tidied, problems: inOrder(fields, [...impossible, ...broken]) }
  }

  const form: FormDefinition = {
    id,
    version,
    title,
    sections: definition.sections.map((section) => ({ ...section, fields: fieldsIn(version, section.fields) })),
    fields,
    get schema() { return schema() },
    get draftSchema() { return draftSchema() },
    get recordSchema() { return recordSchema() },
    sealed: sealsOf(fields),
    defaults: (context) => defaultsOf(typed, context),
    checkSubmit: (answers, context) => judge(answers, context).problems,
    submit(answers, context, given = {}) {
      const { tidied, problems } = judge(answers, context)
      if (problems.some(({ level }) => level === 'refusal')) return { ok: false, problems }
      const complete = { ...tidied, ...computedValues(current, tidied, given) }
      return { ok: true, answers: recordSchema().parse(complete), warnings: problems }
    }
  }
  return form as Form<FieldsOf<Sections>, Context>
}

type FieldsOf<Sections extends readonly Section[]> = Flat<Intersection<Sections[number]['fields']>>
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (whole: infer I) => void
  ? I
  : never
type Flat<T> = { readonly [K in keyof T]: T[K] extends Field ? T[K] : never }

/** Made when it is first asked for: a page knows every form and checks the answers of one. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function mergeFields(form: string, sections: readonly Section[]): Fields {
  const merged: Record<string, Field> = {}
  for (const [name, field] of sections.flatMap((section) => Object.entries(section.fields))) {
    if (merged[name]) throw new Error(`${form}: the field ${name} is defined twice`)
    merged[name] = field
  }
  return merged
}

function only(fields: Fields, keep: (field: Field) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => keep(field)))
}

function sealsOf(fields: Fields): Record<string, Seal> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, { seal }]) => (seal ? [[name, seal]] : [])))
}

function defaultsOf(fields: Fields, context: FormContext): Partial<AnswersOf<Fields>> {
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

function inOrder(fields: Fields, problems: readonly FieldProblem[]): FieldProblem[] {
  const order = Object.keys(fields)
  const place = ({ field }: FieldProblem) => order.indexOf(field.split('.')[0]!)
  return [...problems].sort((a, b) => place(a) - place(b))
}
