import { daysBetween, type Day } from '@xinshe/words'

/** 7.2.3.d: days from the day an organ's result was received to the reply; null where no result was passed on. */
export function daysToReply({ on, resultOn }: { readonly on: Day; readonly resultOn?: Day | null | undefined }): number | null {
  return resultOn ? daysBetween(resultOn, on) : null
}
