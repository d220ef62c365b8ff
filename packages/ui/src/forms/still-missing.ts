import { companionsOf, type FormContext, type FormDefinition } from '@xinshe/forms'
import type { Said } from '@xinshe/words'
import { inRow } from './in-row.ts'

/** A required answer that is not there yet. */
export interface MissingAnswer {
  /** The field's name; `goals.0.result` inside a table. */
  field: string
  label: Said
}

/** A section and what it still lacks. */
export interface SectionProgress {
  id: string
  title: Said
  missing: MissingAnswer[]
}

/** 还差 n 项: what submitting would ask for because it is empty. What is filled in but wrong is told at submitting, not before. */
export function stillMissing(form: FormDefinition, answers: Readonly<Record<string, unknown>>, context: FormContext): SectionProgress[] {
  const companions = companionsOf(form.fields)
  const empty = form
    .checkSubmit(typedAnswers(form, answers), context)
    .filter(({ level, field }) => level === 'refusal' && isBlank(answerAt(answers, field)))
    .map(({ field }) => field)
  const fields = [...new Set(empty)]

  return form.sections.map((section) => ({
    id: section.id,
    title: section.title,
    missing: fields
      .filter((field) => field.split('.')[0]! in section.fields)
      .map((field) => ({ field, label: labelFor(field) }))
  }))

  // 请注明 says nothing by itself, the question it belongs to does; a cell of a table is told by its row.
  function labelFor(field: string): Said {
    const name = field.split('.')[0]!
    const { label } = form.fields[companions.get(name)?.of ?? name]!
    return inRow(field, label)
  }
}

/** Without the computed values that a record carries: a form refuses them from people. */
function typedAnswers({ fields }: FormDefinition, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isTyped = (name: string) => fields[name]?.kind !== 'computed' && fields[name]?.kind !== 'heading'
  return Object.fromEntries(Object.entries(answers).filter(([name]) => isTyped(name)))
}

function answerAt(answers: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answers)
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}
