import { firstPetitionDay, isDay, type Day } from '@xinshe/words'

const firstMoment = Date.parse(`${firstPetitionDay}T00:00:00+08:00`)

/** Whether what is said to have happened lies before there was anybody to petition: a slip of the hand in the year. */
export function isTooEarly(at: Day | string): boolean {
  return isDay(at) ? at < firstPetitionDay : Date.parse(at) < firstMoment
}
