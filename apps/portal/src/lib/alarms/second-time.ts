import { clockTime, shortDate, today, type Language } from '@xinshe/words'

/** A moment to the second, with its day where that is not today: `14:05:09`, `11-23 周一 14:05:09` (5.8.a, 7.2.2.d). */
export function secondTime(at: string, language: Language, now: string = today(new Date())): string {
  const day = today(at)
  return day === now ? clockTime(at) : `${shortDate(at, language, now)} ${clockTime(at)}`
}
