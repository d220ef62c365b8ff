import { accept, refuse, type Decision } from '../decision.ts'
import type { TaskState } from './task.ts'

/**
 * What becomes of a task. Done and dropped may be taken back, for a click that went wrong; a change needs it open.
 * @param to the state wanted, or null for a change of day, owner or text
 */
export function decideTask(state: TaskState, to: TaskState | null): Decision<TaskState, 'task/not-open' | 'task/already-so'> {
  if (to === null) return state === 'open' ? accept(state) : refuse('task/not-open')
  if (to === state) return refuse('task/already-so')
  return to === 'open' || state === 'open' ? accept(to) : refuse('task/not-open')
}
