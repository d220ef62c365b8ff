import { addDays, type Day } from '@xinshe/words'

/**
 * One year of the State Council's arrangement: days off beyond the weekends, and weekend days that are worked.
 * `unknown` until somebody publishes it; its weekends are all that can be reckoned with then.
 */
export interface CalendarYear {
  readonly year: number
  readonly state: 'published' | 'unknown'
  readonly holidays: readonly Day[]
  readonly workdays: readonly Day[]
}

/** Which days are worked, as far as it is known. */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean
  /** Whether the arrangement of the day's year has been published. */
  isKnown(day: Day): boolean
}

/** The calendar of these years; every other year is unknown. */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const published = years.filter(({ state }) => state === 'published')
  const known = new Set(published.map(({ year }) => String(year)))
  const off = new Set(published.flatMap(({ holidays }) => holidays))
  const on = new Set(published.flatMap(({ workdays }) => workdays))
  return {
    isWorkingDay: (day) => on.has(day) || (!off.has(day) && !isWeekend(day)),
    isKnown: (day) => known.has(day.slice(0, 4))
  }
}

/** A day reckoned out of the calendar. */
export interface ReckonedDay {
  readonly day: Day
  /** 暂算: a year whose arrangement is not published had to be looked at, so the day may still move. */
  readonly provisional: boolean
}

/** The so-manieth working day after this one: the day itself is day 0 (decision 0015). */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): ReckonedDay {
  let day = from
  let provisional = false
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    provisional ||= !calendar.isKnown(day)
    if (calendar.isWorkingDay(day)) left--
  }
  return { day, provisional }
}

/** The day itself when it is worked, else the next one that is. */
export function firstWorkingDayFrom(calendar: WorkingCalendar, from: Day): ReckonedDay {
  return nearestWorkingDay(calendar, from, 1)
}

/** The day itself when it is worked, else the one before it that is. */
export function lastWorkingDayUpTo(calendar: WorkingCalendar, to: Day): ReckonedDay {
  return nearestWorkingDay(calendar, to, -1)
}

function nearestWorkingDay(calendar: WorkingCalendar, from: Day, step: 1 | -1): ReckonedDay {
  let day = from
  let provisional = !calendar.isKnown(day)
  while (!calendar.isWorkingDay(day)) {
    day = addDays(day, step)
    provisional ||= !calendar.isKnown(day)
  }
  return { day, provisional }
}

/** Working days after the one day up to and with the other; negative when the other lies before. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) count++
  }
  return count
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}
