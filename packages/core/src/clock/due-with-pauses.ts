import { addDays, daysBetween, type Day } from '@xinshe/words'
import type { Pause } from './clock.ts'

/**
 * The last day of a term whose pauses are not counted. A pause counts from its first to its last day, both included,
 * once where pauses overlap, and only when it begins while the term still runs. One that lasts grows with today.
 */
export function dueWithPauses(start: Day, days: number, pauses: readonly Pause[], today: Day): Day {
  let due = addDays(start, days)
  let counted = start
  for (const { from, until } of [...pauses].sort((a, b) => a.from.localeCompare(b.from))) {
    const first = from > counted ? from : addDays(counted, 1)
    const last = until ?? today
    if (first > due || last < first) continue
    due = addDays(due, daysBetween(first, last) + 1)
    counted = last
  }
  return due
}
