import { refusal, type FieldProblem } from '@xinshe/forms'
import { isDay, say } from '@xinshe/words'

interface Given {
  readonly goals?: readonly { readonly dueOn?: string }[]
  readonly stageGoals?: readonly { readonly of?: number; readonly dueOn?: string }[]
}

/** The rules of a plan that look at more than one field. */
export const planRules = [checkStageGoals]

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
