import { companionsOf, isAsked, isCompanionAsked } from './asked.ts'
import { missing, missingCompanion, wrongWith } from './check-field.ts'
import type { ColumnField, Field, Fields, RowsField } from './field.ts'
import { refusal, type FieldProblem } from './field-problem.ts'

type Answers = Readonly<Record<string, unknown>>

/** Everything the fields themselves object to: what is missing, impossible, too long or unexplained. In form order. */
export function checkAnswers(fields: Fields, answers: Answers, today: string): FieldProblem[] {
  const companions = companionsOf(fields)
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isAsked(field, answers)) return []
    const companion = companions.get(name)
    if (companion) {
      if (!isCompanionAsked(companion, answers)) return []
      if (answers[name] === undefined) return [unexplained(fields, name, companion.of, answers)]
    }
    return checkAnswer(name, field, answers[name], today)
  })
}

/** The answers to questions that were asked; the others stay behind in the draft. */
export function askedAnswers(fields: Fields, answers: Answers): Record<string, unknown> {
  const companions = companionsOf(fields)
  const asked = Object.entries(answers).filter(([name]) => {
    const field = fields[name]
    if (!field || !isAsked(field, answers)) return false
    const companion = companions.get(name)
    return !companion || isCompanionAsked(companion, answers)
  })
  return Object.fromEntries(asked)
}

function checkAnswer(name: string, field: Field, value: unknown, today: string): FieldProblem[] {
  const needed = field.required || field.when?.required === true
  if (value === undefined || (field.kind === 'flag' && value === false))
    return needed ? [refusal(name, field.clause, missing(field))] : []
  if (field.kind === 'rows') return checkRows(name, field, value as readonly Answers[], today)
  const wrong = wrongWith(field, value, today)
  return wrong ? [refusal(name, field.clause, wrong)] : []
}

function checkRows(name: string, field: RowsField, rows: readonly Answers[], today: string): FieldProblem[] {
  return rows.flatMap((row, index) =>
    Object.entries<ColumnField>(field.fields).flatMap(([column, cell]) =>
      checkAnswer(`${name}.${index}.${column}`, cell, row[column], today)
    )
  )
}

/** The word of explanation is asked for by the ticked option and its clause. */
function unexplained(fields: Fields, name: string, of: string, answers: Answers): FieldProblem {
  const parent = fields[of]!
  const options = parent.kind === 'choice' || parent.kind === 'choices' ? parent.options : []
  const ticked = [answers[of]].flat()
  const option = options.find(({ value, other }) => other === name && ticked.includes(value))!
  return refusal(name, parent.clause, missingCompanion(option))
}
