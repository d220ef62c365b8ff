import { channelTitles } from '@xinshe/core/matter/contact.ts'
import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { dateTime, say, type Said } from '@xinshe/words'

/**
 * A contact in a line of the story of a case, without organ or names: 走访，60 人，2026年1月5日（周一）09:30. With its year: the line
 * is kept, and a correction may have changed nothing else.
 */
export function describeContact({ channel, headcount, happenedAt }: RecordedContact): Said {
  const at = new Date(happenedAt)
  return say(`${channelTitles[channel].zh}，${headcount} 人，${dateTime(at)}`, `${channelTitles[channel].en.toLowerCase()}, ${headcount} present, ${dateTime(at, 'en')}`)
}
