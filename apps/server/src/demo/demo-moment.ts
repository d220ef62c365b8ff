import { addDays, type Day } from '@xinshe/words'

/** A moment so many days ago, at a time of day in Guangzhou: `momentAgo(today, 1, '10:20')`. */
export function momentAgo(today: Day, days: number, time: string): Date {
  return new Date(`${addDays(today, -days)}T${time}:00+08:00`)
}
