import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { say, type Said } from '@xinshe/words'
import { describeContact } from './describe-contact.ts'

/**
 * What a correction changed, in a line of the story of a case: both sides where they read differently, and by name only what
 * neither side says, the organ, its level and who came.
 */
export function describeCorrection(was: RecordedContact, is: RecordedContact): Said {
  const [from, to] = [describeContact(was), describeContact(is)]
  const isOther = from.zh !== to.zh
  const parts = unsaid.filter(({ read }) => read(was) !== read(is)).map(({ title }) => title)
  const [zh, en] = [parts.map((part) => part.zh).join('、'), parts.map((part) => part.en).join(', ')]
  if (!isOther) return say(`${from.zh}（更正${zh}）`, `${from.en} (${en})`)
  return say(`${from.zh} → ${to.zh}${zh && `（并更正${zh}）`}`, `${from.en} → ${to.en}${en && ` (and ${en})`}`)
}

const unsaid: readonly { title: Said; read: (contact: RecordedContact) => string }[] = [
  { title: say('机关', 'organ'), read: ({ organ }) => organ },
  { title: say('机关层级', 'its level'), read: ({ organLevel }) => organLevel ?? '' },
  { title: say('来访人', 'who came'), read: ({ petitionerId }) => petitionerId ?? '' }
]
