import { isDay, today, type Day } from '@xinshe/words'

/** A clock of a phone may run ahead. */
const tolerance = 5 * 60_000

/** Whether what is said to have happened lies in the future: a day later than today in Guangzhou, or a moment to come. */
export function isAhead(at: Day | string, now: Date): boolean {
  return isDay(at) ? at > today(now) : Date.parse(at) > now.getTime() + tolerance
}
