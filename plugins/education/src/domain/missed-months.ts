import type { Day } from '@xinshe/words'

/** `2026-03`. */
export type Month = string

/** No further back than this is anything called missed. */
const reach = 12
/** Whatever was held before cannot matter. */
export const reachInDays = (reach + 1) * 31

/**
 * The months that are over and in which a monthly item was not held, the newest first (5.5.d). The month it was planned in counts;
 * the running month is never missed. What was held in a month and is recorded later still counts for it.
 */
export function missedMonths({ sinceOn, heldOn }: { readonly sinceOn: Day; readonly heldOn: readonly Day[] }, today: Day): Month[] {
  const held = new Set(heldOn.map(monthOf))
  const over = Array.from({ length: reach }, (_, back) => monthBefore(monthOf(today), back + 1))
  return over.filter((month) => month >= monthOf(sinceOn) && !held.has(month))
}

/** How many months in a row up to the last one were missed: what stands on the manager's page. */
export function missedInARow(missed: readonly Month[], today: Day): number {
  const gap = missed.findIndex((month, at) => month !== monthBefore(monthOf(today), at + 1))
  return gap === -1 ? missed.length : gap
}

function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

function monthBefore(month: Month, by: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
