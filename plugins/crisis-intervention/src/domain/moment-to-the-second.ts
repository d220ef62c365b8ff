import { timeZone } from '@xinshe/words'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The time of day in Guangzhou to the second, `12:03:21`. */
export function momentToTheSecond(at: string): string {
  return clock.format(new Date(at))
}
