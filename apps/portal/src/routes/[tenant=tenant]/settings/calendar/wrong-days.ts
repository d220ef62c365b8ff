import type { ReadDays } from '@xinshe/core/clock/read-days.ts'
import { listed, say, type Said } from '@xinshe/words'
import { noSuchDay } from '#lib/days/wrong-day.ts'

/** What is wrong with the days of a box, with the pieces it is about; nothing where all of them are days. */
export function wrongDays({ noSuch, unreadable }: ReadDays): Said | undefined {
  if (noSuch.length > 0) return say(`${noSuchDay.zh}：${listed(noSuch).zh}`, `${noSuchDay.en}: ${listed(noSuch).en}`)
  return unreadable.length > 0 ? say(`看不懂：${listed(unreadable).zh}`, `Cannot be read: ${listed(unreadable).en}`) : undefined
}
