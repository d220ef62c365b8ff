import type { Day } from '@xinshe/words'
import { readDays } from './read-days.ts'

export interface HolidayNotice {
  readonly holidays: readonly Day[]
  readonly workdays: readonly Day[]
  /** Pieces that looked like days and are none, or belong to another year: for a person to look at. */
  readonly unreadable: readonly string[]
}

/** Reads the yearly notice of the State Council's office: what stands before 放假 is off, what stands before 上班 is worked. */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const found = { 放假: [] as Day[], 上班: [] as Day[] }
  const unreadable: string[] = []
  for (const [, words = '', what] of text.matchAll(/([^。；;\n]*?)(放假|上班)/g)) {
    const read = readDays(words, year)
    found[what as '放假' | '上班'].push(...read.days)
    unreadable.push(...read.noSuch, ...read.unreadable)
  }
  const ofYear = (days: readonly Day[]) => [...new Set(days)].filter((day) => day.startsWith(`${year}-`)).sort()
  const foreign = [...found.放假, ...found.上班].filter((day) => !day.startsWith(`${year}-`))
  return { holidays: ofYear(found.放假), workdays: ofYear(found.上班), unreadable: [...unreadable, ...foreign] }
}
