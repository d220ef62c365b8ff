import { refusal, warning, type FieldProblem, type FormContext } from '@xinshe/forms'
import { isDay, say } from '@xinshe/words'

interface Given {
  readonly needs?: readonly unknown[]
  readonly goals?: readonly { readonly need?: number; readonly dueOn?: string }[]
  readonly serviceRisks?: readonly { readonly status?: string; readonly evidence?: string }[]
  readonly noRisk?: string
  readonly stageGoals?: readonly { readonly of?: number; readonly dueOn?: string }[]
}

/** The rules of a plan that look at more than one field. */
export const planRules = [checkNeeds, checkDates, checkStageGoals, checkServiceRisks, checkResolved]

/** 3.2: every goal answers a need. With one need there is nothing to choose. */
function checkNeeds({ needs = [], goals = [] }: Given): FieldProblem[] {
  return goals.flatMap(({ need }, row) => {
    const at = `goals.${row}.need`
    if (need === undefined) return needs.length > 1 ? [refusal(at, '3.2', say('请写明这个目标回应第几项需要', 'Say which need this goal answers'))] : []
    return need > needs.length ? [refusal(at, '3.2', say(`没有第 ${need} 项需要`, `There is no need number ${need}`))] : []
  })
}

/** 7.1.3.c: a goal looks forward. Never a block: a corrected plan keeps the goals it had. */
function checkDates({ goals = [] }: Given, { today }: FormContext): FieldProblem[] {
  return goals.flatMap(({ dueOn }, row) =>
    dueOn && isDay(dueOn) && dueOn < today ? [warning(`goals.${row}.dueOn`, '7.1.3.c', say('完成日期早于今天，请核对', 'This date has passed already, please check'))] : []
  )
}

/** 7.1.3.h: at least one risk with its response, or the reason why there is none. */
function checkServiceRisks({ serviceRisks = [], noRisk = '' }: Given): FieldProblem[] {
  if (serviceRisks.length > 0 || noRisk.trim() !== '') return []
  return [refusal('serviceRisks', '7.1.3.h', say('请至少填写一项服务风险及应对，或写明没有风险的理由', 'Name one risk and its response at least, or say why there is none'))]
}

/** 7.1.4.f: a risk is resolved (已化解) by what shows it, not by a word. */
function checkResolved({ serviceRisks = [] }: Given): FieldProblem[] {
  return serviceRisks.flatMap(({ status, evidence = '' }, row) =>
    status === 'resolved' && evidence.trim() === '' ? [refusal(`serviceRisks.${row}.evidence`, '7.1.4.f', say('请写明风险已化解的依据', 'Say what shows that the risk is resolved'))] : []
  )
}

/** 7.1.4.a: a stage goal stands under a goal of the plan, and is reached no later than that goal. */
function checkStageGoals({ goals = [], stageGoals = [] }: Given): FieldProblem[] {
  return stageGoals.flatMap(({ of, dueOn }, row) => {
    if (of === undefined) return []
    const goal = goals[of - 1]
    if (!goal)
      return [refusal(`stageGoals.${row}.of`, '7.1.4.a', say(`没有第 ${of} 个目标`, `There is no goal number ${of}`))]
    if (!dueOn || !goal.dueOn || !isDay(dueOn) || dueOn <= goal.dueOn) return []
    return [
      refusal(
        `stageGoals.${row}.dueOn`,
        '7.1.4.a',
        say('不能晚于所属目标的完成日期', 'It cannot be later than the date of its goal')
      )
    ]
  })
}
