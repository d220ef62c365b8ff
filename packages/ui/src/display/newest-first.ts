import { dayOf, type Day } from '@xinshe/words'

/**
 * Entries by day of Guangzhou, newest first. On the same day an entry without a time stands after those that have one;
 * entries of the same moment keep the order they came in.
 */
export function newestFirst<Entry extends { at: string }>(entries: readonly Entry[]): { day: Day; entries: Entry[] }[] {
  const days: { day: Day; entries: Entry[] }[] = []
  const ordered = [...entries].sort((one, other) => dayOf(other.at).localeCompare(dayOf(one.at)) || momentOf(other) - momentOf(one))
  for (const entry of ordered) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** Whether a time of day is known, or only the day. */
export function hasTime(at: string): boolean {
  return at.includes('T')
}

function momentOf({ at }: { at: string }): number {
  return hasTime(at) ? Date.parse(at) : 0
}
