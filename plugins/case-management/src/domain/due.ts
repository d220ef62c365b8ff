import { addDays, daysBetween } from '@xinshe/words'

/** Days from taking a case on to its first check: without a baseline nothing can be shown later. Our own choice. */
const daysToBaseline = 7

/** When the first check of a case taken on that day is due. */
export function firstDueOn(acceptedOn: string): string {
  return addDays(acceptedOn, daysToBaseline)
}

/** Days past the due day: 0 on the day itself and before it. From 1 on it alarms (5.6.d). */
export function daysOverdue(dueOn: string, today: string): number {
  return Math.max(0, daysBetween(dueOn, today))
}
