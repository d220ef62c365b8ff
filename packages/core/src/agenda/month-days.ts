import { addDays, daysBetween, type Day } from '@xinshe/words'

/** The Monday of the week a day lies in. */
export function mondayOf(day: Day): Day {
  // 2024-01-01 was a Monday
  const since = daysBetween('2024-01-01', day)
  return addDays(day, -(((since % 7) + 7) % 7))
}

/** The days a page of the calendar shows: the week of a day, or whole weeks around its month. */
export function daysShown(view: 'week' | 'month', day: Day): Day[] {
  const first = view === 'week' ? mondayOf(day) : mondayOf(`${day.slice(0, 7)}-01`)
  const last = view === 'week' ? addDays(first, 6) : addDays(mondayOf(lastOfMonth(day)), 6)
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
}

/** The same day of the page before or after; a month's 31st becomes the last day there is. */
export function turned(view: 'week' | 'month', day: Day, by: 1 | -1): Day {
  if (view === 'week') return addDays(day, 7 * by)
  const into = by === 1 ? addDays(lastOfMonth(day), 1) : addDays(`${day.slice(0, 7)}-01`, -1)
  const last = lastOfMonth(into)
  const same = `${into.slice(0, 7)}-${day.slice(8)}`
  return same < last ? same : last
}

/** The last day of the month a day lies in. */
export function lastOfMonth(day: Day): Day {
  return addDays(`${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1)
}
