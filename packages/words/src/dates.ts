import { dayOf, isMonth, timeOfDay, type Day, type Instant } from './calendar.ts'
import { defaultLanguage, localeOf, type Language } from './language.ts'

/** A date in print: `2026年11月23日（周一）`, `Monday, 23 November 2026`. */
export function longDate(value: Day | Instant, language: Language = defaultLanguage): string {
  const day = dayOf(value)
  if (language === 'en') return english(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const [year, month, date] = numbers(day)
  return `${year}年${month}月${date}日（${weekday(day)}）`
}

/** A date in a list: `11-23 周一`, `Mon 23 Nov`. Given today, a day of another year shows its year. */
export function shortDate(value: Day | Instant, language: Language = defaultLanguage, today?: Day): string {
  const day = dayOf(value)
  const otherYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4)
  if (language === 'en')
    return english(day, { weekday: 'short', day: 'numeric', month: 'short', ...(otherYear && { year: 'numeric' }) })
  return `${otherYear ? day : day.slice(5)} ${weekday(day)}`
}

/** A moment in full: `2026年11月23日（周一）14:05`, `Monday, 23 November 2026, 14:05`. */
export function dateTime(at: Instant, language: Language = defaultLanguage): string {
  return longDate(at, language) + (language === 'en' ? ', ' : '') + timeOfDay(at)
}

/** A moment in a list: `11-23 周一 14:05`, `Mon 23 Nov 14:05`. */
export function shortDateTime(at: Instant, language: Language = defaultLanguage, today?: Day): string {
  return `${shortDate(at, language, today)} ${timeOfDay(at)}`
}

/** A year and month, with the day where it is known: `1980年5月`, `1980年5月3日`, `May 1980`, `3 May 1980`. */
export function monthDate(value: string, language: Language = defaultLanguage): string {
  const day = isMonth(value) ? `${value}-01` : dayOf(value)
  const withDay = !isMonth(value)
  if (language === 'en')
    return english(day, { ...(withDay && { day: 'numeric' }), month: 'long', year: 'numeric' })
  const [year, month, date] = numbers(day)
  return `${year}年${month}月${withDay ? `${date}日` : ''}`
}

/** The day of the week: `周一`, `Mon`. */
export function weekday(value: Day | Instant, language: Language = defaultLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' }).format(noon(dayOf(value)))
}

function english(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noon(day))
}

function numbers(day: Day): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}
