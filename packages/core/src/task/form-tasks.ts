import type { Interview } from '../case/interview-form.ts'
import type { Plan } from '../plan/plan-form.ts'
import type { TaskKind } from './task.ts'

/** A task that follows from a form: where in it, so that a corrected form finds its own again. */
export interface FormTask {
  readonly kind: TaskKind
  /** `plan/stage/2`, `plan/goal/1`: the row of the form, from 1. */
  readonly source: string
  readonly text: string
  readonly dueOn: string
}

/**
 * What an approved plan asks for: each stage goal with a day becomes a step (7.1.4.a–b), each goal a measurement on its
 * day by its indicator and method (7.1.3.i).
 */
export function planTasks({ goals, stageGoals = [] }: Pick<Plan, 'goals' | 'stageGoals'>): FormTask[] {
  return [
    ...stageGoals.flatMap(({ goal, dueOn }, row): FormTask[] => (dueOn ? [{ kind: 'plan', source: `plan/stage/${row + 1}`, text: goal, dueOn }] : [])),
    ...goals.map(({ goal, indicator, method, dueOn }, row): FormTask => ({ kind: 'evaluation', source: `plan/goal/${row + 1}`, text: [goal, method ? `${indicator}（${method}）` : indicator].join('：'), dueOn }))
  ]
}

/** B.12: what was agreed in an interview, each with its day. @param ordinal the number of the interview (B.07) */
export function interviewTasks({ followUpTasks }: Pick<Interview, 'followUpTasks'>, ordinal: number): FormTask[] {
  return (followUpTasks ?? []).map(({ text, dueOn }, row) => ({ kind: 'follow-up', source: `interview/${ordinal}/${row + 1}`, text, dueOn }))
}

/** A task as it stands. */
export interface StandingTask {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly dueOn: string
  readonly isOpen: boolean
}

/** What a corrected form changes: nothing that was done is done again, nothing that is no longer wanted stays open. */
export function compareTasks<Standing extends StandingTask>(wanted: readonly FormTask[], standing: readonly Standing[]): { add: FormTask[]; drop: Standing[] } {
  const isSame = (one: FormTask, other: StandingTask) => one.text === other.text && one.dueOn === other.dueOn
  return {
    add: wanted.filter((one) => !standing.some((other) => isSame(one, other))),
    drop: standing.filter((other) => other.isOpen && !wanted.some((one) => isSame(one, other)))
  }
}
