import { dayOf, isMonth, timeOfDay, today as todayOf, type Day, type Instant } from './calendar.ts'
import { defaultLanguage, type Language } from './language.ts'

/** A date in print: `2026年11月23日（周一）`, `Monday, 23 November 2026`. */
export function longDate(value: Day | Instant, language: Language = defaultLanguage): string {
  const day = dayOf(value)
  const [year, month, date] = numbers(day)
  if (language === 'en') return `${dayName(day, 'en', 'long')}, ${date} ${monthName(day, 'long')} ${year}`
  return `${year}年${month}月${date}日（${weekday(day)}）`
}

/** A date in a list: `11-23 周一`, `Mon 23 Nov`. A day of another year than today's shows its year. */
export function shortDate(value: Day | Instant, language: Language = defaultLanguage, today: Day = todayOf(new Date())): string {
  const day = dayOf(value)
  const otherYear = today.slice(0, 4) !== day.slice(0, 4)
  const [year, , date] = numbers(day)
  if (language === 'en') return `${weekday(day, 'en')} ${date} ${monthName(day, 'short')}${otherYear ? ` ${year}` : ''}`
  return `${otherYear ? day : day.slice(5)} ${weekday(day)}`
}

/** A date as it stands on a form, always with its year: `2026-11-23 周一`, `Mon 23 Nov 2026`. */
export function writtenDate(day: Day, language: Language = defaultLanguage): string {
  const of = weekday(day, language)
  return language === 'en' ? `${of} ${dayWithYear(day, 'en')}` : `${day} ${of}`
}

/** From one day to another, both with their years: `2025-07-12 – 2026-10-15`, `12 Jul 2025 – 15 Oct 2026`. */
export function period(from: Day | Instant, to: Day | Instant, language: Language = defaultLanguage): string {
  const [begins, ends] = [dayOf(from), dayOf(to)]
  const days = [begins, ends].map((day) => dayWithYear(day, language))
  // Ended on its first day or before, it has no whole day: "1 Dec – 30 Nov" would be read as a mistake.
  if (ends < begins) return language === 'en' ? `${days[0]}, ended on or before that day` : `${days[0]}，当日或之前已终止`
  return days.join(' – ')
}

function dayWithYear(day: Day, language: Language): string {
  const [year, , date] = numbers(day)
  return language === 'en' ? `${date} ${monthName(day, 'short')} ${year}` : day
}

/** A moment in full: `2026年11月23日（周一）14:05`, `Monday, 23 November 2026, 14:05`. */
export function dateTime(at: Instant, language: Language = defaultLanguage): string {
  return longDate(at, language) + (language === 'en' ? ', ' : '') + timeOfDay(at)
}

/** A moment in a list: `11-23 周一 14:05`, `Mon 23 Nov 14:05`; of another year with its year. */
export function shortDateTime(at: Instant, language: Language = defaultLanguage, today: Day = todayOf(new Date())): string {
  return `${shortDate(at, language, today)} ${timeOfDay(at)}`
}

/** A year and month, with the day where it is known: `1980年5月`, `1980年5月3日`, `May 1980`, `3 May 1980`. */
export function monthDate(value: string, language: Language = defaultLanguage): string {
  const withDay = !isMonth(value)
  const day = withDay ? dayOf(value) : `${value}-01`
  const [year, month, date] = numbers(day)
  if (language === 'en') return `${withDay ? `${date} ` : ''}${monthName(day, 'long')} ${year}`
  return `${year}年${month}月${withDay ? `${date}日` : ''}`
}

/** The day of the week: `周一`, `Mon`. */
export function weekday(value: Day | Instant, language: Language = defaultLanguage): string {
  return dayName(dayOf(value), language, 'short')
}

/*
 * Only names come from `Intl`; order and commas are ours. Versions of `Intl` disagree about them, and a page rendered
 * on the server must read the same in an older browser.
 */
function dayName(day: Day, language: Language, weekday: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', { weekday, timeZone: 'UTC' }).format(noon(day))
}

function monthName(day: Day, month: 'long' | 'short'): string {
  return new Intl.DateTimeFormat('en-US', { month, timeZone: 'UTC' }).format(noon(day))
}

function numbers(day: Day): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}
