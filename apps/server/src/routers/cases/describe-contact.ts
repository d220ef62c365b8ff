import { channelTitles } from '@xinshe/core/matter/contact.ts'
import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { say, shortDateTime, type Said } from '@xinshe/words'

/** A contact in a line of the story of a case, without organ or names: 走访，60 人，1月5日 09:30. */
export function describeContact({ channel, headcount, happenedAt }: RecordedContact): Said {
  const at = new Date(happenedAt)
  return say(`${channelTitles[channel].zh}，${headcount} 人，${shortDateTime(at)}`, `${channelTitles[channel].en.toLowerCase()}, ${headcount} present, ${shortDateTime(at, 'en')}`)
}
