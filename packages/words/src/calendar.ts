/** The clock on the wall in Guangzhou. Every date a person reads is told by it, whatever the zone of the server. */
export const timeZone = 'Asia/Shanghai'

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** A point in time: a `Date`, or the ISO text of one as it comes over the wire. */
export type Instant = Date | string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthPattern = /^(\d{4})-(\d{2})$/
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a day that exists: `2026-02-29` is not. Years 1000 to 9999. */
export function isDay(text: string): boolean {
  const [, year, month, date] = dayPattern.exec(text) ?? []
  if (!year || !month || !date || year < '1000') return false
  const made = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(text)
}

/** There was nobody to petition before this day: nothing that is on record for a petition happened earlier. */
export const firstPetitionDay: Day = '1949-10-01'

/** The last day for which anything is planned, ten years ahead; what lies beyond is a slip of the hand in the year. */
export function lastDueDay(today: Day): Day {
  return addDays(today, 3_652)
}

/** Whether the text is a month that exists, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  const [, year, month] = monthPattern.exec(text) ?? []
  return year !== undefined && month !== undefined && year >= '1000' && month >= '01' && month <= '12'
}

/** Whether the text is a time of day on the 24-hour clock, `HH:MM`. */
export function isTime(text: string): boolean {
  return timePattern.test(text)
}

/** The calendar day in Guangzhou at that moment, `YYYY-MM-DD`. */
export function today(now: Instant): Day {
  const { year, month, day } = wallClock(now)
  return `${year}-${month}-${day}`
}

/** The time of day in Guangzhou at that moment, `HH:MM`. */
export function timeOfDay(at: Instant): string {
  const { hour, minute } = wallClock(at)
  return `${hour}:${minute}`
}

/** The same to the second, `HH:MM:SS`: where a moment itself is what is recorded (5.8.a, 7.2.2.d). */
export function clockTime(at: Instant): string {
  return secondClock.format(new Date(at))
}

/** The day so many days later; negative numbers go back. */
export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Whole days from one day to the other: 1 from today to tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / millisecondsPerDay
}

/** Reads a day or an instant as the calendar day in Guangzhou. A `RangeError` when it is neither. */
export function dayOf(value: Day | Instant): Day {
  if (typeof value === 'string' && dayPattern.test(value)) {
    if (!isDay(value)) throw new RangeError(`not a day: ${value}`)
    return value
  }
  return today(value)
}

const millisecondsPerDay = 86_400_000

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit'
})

const secondClock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' })

function wallClock(at: Instant) {
  const parts: Record<string, string> = {}
  for (const { type, value } of clock.formatToParts(new Date(at))) parts[type] = value
  return {
    year: parts['year']!.padStart(4, '0'),
    month: parts['month']!,
    day: parts['day']!,
    hour: parts['hour']!,
    minute: parts['minute']!
  }
}
