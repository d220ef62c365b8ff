import type { TaskKind } from '../task/task.ts'
import type { CoreRuleId } from './core-rules.ts'

/** The rule by which a form makes tasks of a kind; kinds that are not here are made by people, or are the visits and interviews that a person has planned. */
export const ruleOfTask: Readonly<Partial<Record<TaskKind, CoreRuleId>>> = {
  'follow-up': 'core/interview-tasks',
  plan: 'core/plan-tasks',
  evaluation: 'core/goal-evaluations',
  resolution: 'core/meeting-tasks'
}
