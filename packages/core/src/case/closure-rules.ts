import { refusal, warning, type FieldProblem, type FormContext } from '@xinshe/forms'
import { isDay, say } from '@xinshe/words'
import { matchesPlan } from './matches-plan.ts'

export interface ClosureContext extends FormContext {
  /** The day of the lead's acceptance (A.31) or of the transfer in: what C.04 is filled with. */
  readonly openedOn?: string | undefined
  /** C.10.2: the stage goals of the approved plan, in order. Left out where a case has no such plan: its rows are free. */
  readonly plannedGoals?: readonly string[] | undefined
}

interface GivenGoal {
  readonly goal?: string
  readonly result?: string
  readonly resultNote?: string
}

interface Given {
  readonly ending?: string
  readonly openedOn?: string
  readonly openedOnReason?: string
  readonly closedOn?: string
  readonly kind?: string
  readonly organs?: string
  readonly goals?: readonly GivenGoal[]
}

/** The rules of Annex C that look at more than one field or beyond the form. */
export const closureRules = [checkOpenedOn, checkClosedOn, checkKind, checkPlannedGoals, checkGoals, checkOrgans]

/** C.04: filled in from the case; whoever changes it says why. */
function checkOpenedOn({ openedOn, openedOnReason }: Given, context: ClosureContext): FieldProblem[] {
  if (!openedOn || !context.openedOn || openedOn === context.openedOn || openedOnReason) return []
  return [
    refusal('openedOnReason', 'C.04', say('更改了开案日期，请写明原因', 'The opening date was changed: please say why'))
  ]
}

/** C.05: not before the opening. C.13: nor after the signature, which is today's. */
function checkClosedOn({ openedOn, closedOn }: Given, { today }: ClosureContext): FieldProblem[] {
  if (!closedOn || !isDay(closedOn)) return []
  if (openedOn && closedOn < openedOn)
    return [
      refusal(
        'closedOn',
        'C.05',
        say('结案/转出日期不能早于开案/转入日期', 'The closing date cannot be earlier than the opening date')
      )
    ]
  if (closedOn > today)
    return [
      refusal(
        'closedOn',
        'C.13',
        say('签字日期（今天）不能早于结案/转出日期', 'The signature (today) cannot be earlier than the closing date')
      )
    ]
  return []
}

/** C.07: asked of a case that ends; a referral that names another type is doubtful. */
function checkKind({ ending, kind }: Given): FieldProblem[] {
  if (ending === 'ended' && !kind)
    return [refusal('kind', 'C.07', say('请选择“结案类型”', 'Choose one answer for “Type of closure”'))]
  if (ending === 'referred' && kind && kind !== 'referred')
    return [
      warning(
        'kind',
        'C.07',
        say(
          '类别是“个案转介”，结案类型却不是“转介”，请核对',
          'The case is referred, but the type says otherwise; please check'
        )
      )
    ]
  return []
}

/** C.10.1, C.10.2: a row for each stage goal of the approved plan, in its order and its words. One sentence for all of it. */
function checkPlannedGoals({ goals = [] }: Given, { plannedGoals }: ClosureContext): FieldProblem[] {
  if (!plannedGoals || matchesPlan(goals, plannedGoals)) return []
  const other = plannedGoals.findIndex((planned, row) => goals[row]?.goal !== planned)
  const [count, number, planned] = [plannedGoals.length, other + 1, plannedGoals[other]]
  const as = say(
    `须与已签批计划的阶段性目标逐条一致，共 ${count} 条`,
    `The rows must be the ${count} stage goals of the approved plan, word for word`
  )
  const where =
    other < 0
      ? say(`现有 ${goals.length} 条，请删去多出的`, `there are ${goals.length}: please remove the others`)
      : say(`第 ${number} 条应为“${planned}”`, `row ${number} should be “${planned}”`)
  return [refusal('goals', 'C.10.2', say(`${as.zh}：${where.zh}`, `${as.en}: ${where.en}`))]
}

/** C.07: 目标达成 needs every stage goal achieved, or a word on those that are not. */
function checkGoals({ kind, goals = [] }: Given): FieldProblem[] {
  if (kind !== 'achieved') return []
  if (goals.length === 0)
    return [
      refusal(
        'goals',
        'C.07',
        say(
          '结案类型为“目标达成”，请逐条填写阶段性目标的达成情况',
          'With “Goals achieved”, state the result of each stage goal'
        )
      )
    ]
  return goals.flatMap(({ result, resultNote }, row) =>
    !result || result === 'achieved' || resultNote
      ? []
      : [
          refusal(
            `goals.${row}.resultNote`,
            'C.07',
            say(
              '目标未全部达成而结案类型为“目标达成”，请说明',
              'This goal is not achieved although the type says so: please explain'
            )
          )
        ]
  )
}

/** C.09: each department once. */
function checkOrgans({ organs }: Given): FieldProblem[] {
  const lines = organLines(organs ?? '')
  const twice = lines.find((line, index) => lines.indexOf(line) !== index)
  return twice ? [refusal('organs', 'C.09', say(`“${twice}”重复，请只写一次`, `“${twice}” appears twice; name it once`))] : []
}

/** C.09 filled in from what the case holds: the organs in order, each once. */
export function distinctOrgans(organs: readonly string[]): string {
  return [...new Set(organs.flatMap(organLines))].join('\n')
}

function organLines(text: string): string[] {
  return text
    .split(/[\n、；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
