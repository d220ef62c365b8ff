import { isDay, isMonth } from '@xinshe/words'

/**
 * Age in whole years on a day (A.14: the age at first contact, the same when reprinted next year). With only the
 * month of birth known, the birthday counts as reached in that month. `undefined` unless both dates stand.
 */
export function ageOn(bornOn: unknown, day: unknown): number | undefined {
  if (typeof bornOn !== 'string' || typeof day !== 'string') return undefined
  if (!isDay(day) || (!isMonth(bornOn) && !isDay(bornOn)) || bornOn > day) return undefined
  const reached = day.slice(5, bornOn.length) >= bornOn.slice(5)
  return Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (reached ? 0 : 1)
}
