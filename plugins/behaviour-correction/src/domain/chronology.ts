import type { MatterEvent } from '@xinshe/core/clock/matter-event.ts'
import { standingEvents, titleOfEvent } from '@xinshe/core/clock/matter-event.ts'
import { channelTitles, type Channel } from '@xinshe/core/matter/contact.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { dayOf, say, type Day, type Said } from '@xinshe/words'

/** One line of the way a matter took: when, at which organ, what, and where that is known from. */
export interface ChronologyLine {
  readonly id: string
  readonly on: Day
  readonly organ: string
  readonly what: Said
  readonly source: Said
  /** Added by hand: it can be corrected. */
  readonly isOwn: boolean
}

/** What the core knows of a matter, and what was added by hand. */
export interface ChronologyFacts {
  /** The bureau's own name: an organ that was left empty is its counter. */
  readonly here: string
  readonly receivedOn: Day
  readonly contacts: readonly { readonly id: string; readonly at: string; readonly channel: Channel; readonly organ: string; readonly headcount: number }[]
  readonly history: readonly { readonly id: string; readonly on: Day; readonly channel: Channel; readonly organ: string; readonly documentNumber: string }[]
  readonly events: readonly MatterEvent[]
  readonly replies: readonly { readonly id: string; readonly at: string; readonly organ: string; readonly corrects: string | null; readonly isStruck: boolean }[]
  readonly entries: readonly { readonly id: string; readonly corrects: string | null; readonly isStruck: boolean; readonly on: Day; readonly organ: string; readonly what: string; readonly source: string }[]
}

/** 6.3.4.a: the causes of petitioning as the way of a matter across organs, oldest first, each line with its source. What was corrected is left out. */
export function chronologyOf({ here, receivedOn, contacts, history, events, replies, entries }: ChronologyFacts): ChronologyLine[] {
  const at = (organ: string) => organ || here
  const lines: ChronologyLine[] = [
    { id: 'received', on: receivedOn, organ: here, what: say('登记信访事项', 'The matter was registered'), source: say('信访事项登记', 'Registration of the matter'), isOwn: false },
    ...history.map(({ id, on, channel, organ, documentNumber }) => ({ id, on, organ, what: petitioned(channel, 1), source: withNumber(told, documentNumber), isOwn: false })),
    ...contacts.map(({ id, at: moment, channel, organ, headcount }) => ({ id, on: dayOf(moment), organ: at(organ), what: petitioned(channel, headcount), source: say('来访来信登记', 'Register of contacts'), isOwn: false })),
    ...standingEvents(events).map(({ id, kind, happenedOn, organ = '', documentNumber = '' }) => ({ id, on: happenedOn, organ: at(organ), what: titleOfEvent(kind), source: withNumber(recorded, documentNumber), isOwn: false })),
    ...standingEntries(replies).map(({ id, at: moment, organ }) => ({ id, on: dayOf(moment), organ: at(organ), what: say('答复信访人', 'The petitioner was answered'), source: say('答复记录', 'Log of replies'), isOwn: false })),
    ...standingEntries(entries).map(({ id, on, organ, what, source }) => ({ id, on, organ, what: say(what, what), source: say(source, source), isOwn: true }))
  ]
  return lines.sort((a, b) => a.on.localeCompare(b.on))
}

const told = say('信访经历（信访人陈述）', 'Petition history, as told by the petitioner')
const recorded = say('办理进度记录', 'Record of the handling')

function petitioned(channel: Channel, headcount: number): Said {
  const { zh, en } = channelTitles[channel]
  return headcount > 1 ? say(`${zh}（${headcount} 人）`, `${en} (${headcount} persons)`) : say(zh, en)
}

function withNumber({ zh, en }: Said, documentNumber: string): Said {
  return documentNumber ? say(`${zh}，${documentNumber}`, `${en}, ${documentNumber}`) : say(zh, en)
}
