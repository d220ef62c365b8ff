import { addDays, longDate, type Day, type Language } from '@xinshe/words'

/** Days as runs: the first and the last of each. */
export function runsOf(days: readonly Day[]): (readonly [Day, Day])[] {
  const runs: [Day, Day][] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last && addDays(last[1], 1) === day) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

/** One run a line, as the box holds it and `readDays` reads it again: `2027-01-01 至 2027-01-03`. */
export function linesOf(days: readonly Day[]): string {
  return runsOf(days)
    .map(([first, last]) => (first === last ? first : `${first} 至 ${last}`))
    .join('\n')
}

/** Runs for reading, with their weekdays. */
export function spoken(days: readonly Day[], language: Language): string[] {
  return runsOf(days).map(([first, last]) => (first === last ? longDate(first, language) : `${longDate(first, language)} – ${longDate(last, language)}`))
}
