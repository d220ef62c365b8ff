import { daysBetween, type Day } from '@xinshe/words'
import type { ClueState } from './clue.ts'

/**
 * 5.1.a: by how many days a clue was not acted on. Acting is beginning to handle it, or settling it otherwise; the day it is due
 * on is still in time.
 */
export function daysLate({ state, dueOn }: { readonly state: ClueState; readonly dueOn: Day }, today: Day): number {
  return state === 'waiting' ? Math.max(0, daysBetween(dueOn, today)) : 0
}
