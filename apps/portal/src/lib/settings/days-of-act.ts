import { period, say, writtenDate, type Said } from '@xinshe/words'

/** From when to when the post of an act runs, or its last day; null for an act that was told no days. */
export function daysOfAct({ starts, ends, lastDay }: { readonly starts?: unknown; readonly ends?: unknown; readonly lastDay?: unknown }): Said | null {
  if (typeof lastDay === 'string') return say(`至 ${writtenDate(lastDay, 'zh')}`, `until ${writtenDate(lastDay, 'en')}`)
  if (typeof starts !== 'string') return null
  if (typeof ends === 'string') return say(period(starts, ends, 'zh'), period(starts, ends, 'en'))
  return say(`${writtenDate(starts, 'zh')}起`, `from ${writtenDate(starts, 'en')}`)
}
