import { addDays, isDay, type Day } from '@xinshe/words'

/** The days found in a text; the pieces that name a day there is not, and those whose run goes backwards or on for months. */
export interface ReadDays {
  readonly days: readonly Day[]
  readonly noSuch: readonly string[]
  readonly unreadable: readonly string[]
}

/**
 * Reads days and runs of days as a notice or a person writes them: `1月1日（周四）至3日`, `2027-02-05 至 2027-02-11`,
 * `04-03、04-05`. What names no year is of the year given; what names no month is of the month before it.
 */
export function readDays(text: string, year: number): ReadDays {
  const days: Day[] = []
  const noSuch: string[] = []
  const unreadable: string[] = []
  let month = ''
  for (const { 0: piece, groups = {} } of plain(text).matchAll(pattern)) {
    month = groups['month'] ?? month
    const first = dayFrom(groups['year'] ?? year, month, groups['date'])
    if (groups['lastDate']) month = groups['lastMonth'] ?? month
    const last = groups['lastDate'] ? dayFrom(groups['lastYear'] ?? groups['year'] ?? year, month, groups['lastDate']) : first
    if (!isDay(first) || !isDay(last)) noSuch.push(piece)
    else if (last < first || last > addDays(first, 60)) unreadable.push(piece)
    else for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  }
  return { days: [...new Set(days)].sort(), noSuch, unreadable }
}

const pattern =
  /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})日(?:(?:至|到)(?:(?<lastYear>\d{4})年)?(?:(?<lastMonth>\d{1,2})月)?(?<lastDate>\d{1,2})日)?/g

/** Half width, without what stands in brackets, every day written 年月日 and every run with 至. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(^|[^\d年月])(\d{1,2})[-/.](\d{1,2})(?!\d)/gm, '$1$2月$3日')
    .replace(/日\s*(?:[~—–-]+|至|到)\s*(?=\d)/g, '日至')
    .replace(/[ \t]+/g, '')
}

function dayFrom(year: number | string, month: string, date = ''): Day {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
