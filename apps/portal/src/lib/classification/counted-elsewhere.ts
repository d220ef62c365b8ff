import { dayOf, say, writtenDate, type Said } from '@xinshe/words'
import type { Flag } from './classification.ts'

/** Why a visit is the how-manieth (3.4), where earlier ones stand in other registrations of the same matter: a line for each, with its number. */
export function countedElsewhere({ elsewhere, unseen }: Pick<Flag, 'elsewhere' | 'unseen'>): Said[] {
  const seen = elsewhere.map(({ nth, at, organ, officialNumber, title }) => {
    const day = dayOf(at)
    return say(`第 ${nth} 次：${writtenDate(day)}，${organ || '本单位'}（同一事项的另一次登记：${officialNumber ?? title}）`, `Visit ${nth}: ${writtenDate(day, 'en')}, ${organ || 'this office'} (registered apart as the same matter: ${officialNumber ?? title})`)
  })
  return unseen === 0 ? seen : [...seen, say(`另有 ${unseen} 次在同一事项的其他登记中，本岗位不可查看`, `${unseen} more in other registrations of the matter, which this post does not see`)]
}
