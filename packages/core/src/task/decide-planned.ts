import { today } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import { momentOf } from '../moment-of.ts'
import { decideDueDay } from './decide-due-day.ts'
import { plannedKinds, type TaskKind } from './task.ts'

export interface TaskToPlan {
  readonly kind: TaskKind
  readonly dueOn: string
  readonly dueAt?: string | undefined
}

export type PlanFault = 'task/day-past' | 'task/hour-missing' | 'task/hour-past' | 'time/too-early' | 'time/too-far'

/** Whether a kind of task is planned for an hour: a home visit, an interview. */
export function isPlanned(kind: TaskKind): boolean {
  return plannedKinds.some((planned) => planned === kind)
}

/** 7.1.4.b: a visit or an interview is planned for an hour that is still to come, any other task for today or a day to come; within ten years. */
export function decidePlanned({ kind, dueOn, dueAt }: TaskToPlan, now: Date): Decision<'planned', PlanFault> {
  const day = decideDueDay(dueOn, today(now))
  if (!day.ok) return day
  if (!isPlanned(kind)) return dueOn < today(now) ? refuse('task/day-past') : accept('planned')
  if (!dueAt) return refuse('task/hour-missing')
  return new Date(momentOf({ on: dueOn, at: dueAt })) > now ? accept('planned') : refuse('task/hour-past')
}
