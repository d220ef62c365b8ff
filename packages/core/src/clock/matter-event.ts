import { say, type Day, type Said } from '@xinshe/words'
import { z } from 'zod'
import { paragraphs } from '../typed-text.ts'
import { route } from './route.ts'

/** What may happen to a matter on its way, in the order of the day when several fall on one. */
export const eventKinds = [
  'forwarded',
  'received',
  'objected',
  'notified',
  'declined',
  'no-longer-accepted',
  'accepted',
  'investigated',
  'route-decided',
  'extended',
  'handled',
  'replied',
  'review-asked',
  'review-answered',
  're-exam-asked',
  'hearing-begun',
  'hearing-ended',
  're-exam-answered'
] as const
export type EventKind = (typeof eventKinds)[number]

/** Besides: `registered` follows from the matter itself and is never typed; `withdrawn` strikes out an event recorded by mistake. */
export type AnyKind = 'registered' | EventKind | 'withdrawn'

interface EventTraits {
  readonly title: Said
  /** What must have happened before, on that day or earlier. */
  readonly needs?: EventKind
  /** What, if it happened, happened before. */
  readonly follows?: readonly EventKind[]
  /** Happens to a matter at most once. */
  readonly once?: true
  readonly excludes?: readonly EventKind[]
  /** A written act: it has a number. */
  readonly document?: true
  /** The petitioner may receive it on a later day, and that day counts (arts 35, 36): what receiving it is called. */
  readonly delivered?: Said
}

export const eventTraits: Readonly<Record<EventKind, EventTraits>> = {
  forwarded: { title: say('转送、交办', 'Forwarded') },
  received: { title: say('有权处理机关收到', 'Received by the competent organ'), needs: 'forwarded' },
  objected: { title: say('对转送、交办提出异议', 'Objection to the forwarding'), needs: 'forwarded' },
  notified: { title: say('书面告知接收情况和处理途径', 'Written notice of receipt and route') },
  declined: { title: say('不予受理', 'Not accepted'), once: true, excludes: ['accepted', 'replied', 'no-longer-accepted'], document: true },
  'no-longer-accepted': { title: say('不再受理', 'No longer accepted'), follows: ['accepted', 'replied'], once: true, excludes: ['declined'], document: true },
  accepted: { title: say('受理', 'Accepted'), once: true, excludes: ['declined', 'no-longer-accepted'], document: true },
  investigated: { title: say('调查核实', 'Investigated') },
  'route-decided': { title: say('定类（确定办理路径）', 'Route decided') },
  extended: { title: say('延长办理期限', 'Term extended'), needs: 'accepted', once: true, document: true },
  handled: { title: say('处理（提出或落实处理意见）', 'Handled'), follows: ['accepted'] },
  replied: {
    title: say('办结（出具信访处理意见书）', 'Concluded: written opinion'),
    follows: ['accepted', 'extended'],
    once: true,
    excludes: ['declined', 'no-longer-accepted'],
    document: true,
    delivered: say('信访人收到信访处理意见书', 'Written opinion received')
  },
  'review-asked': { title: say('信访人请求复查', 'Review asked for'), needs: 'replied', once: true },
  'review-answered': {
    title: say('复查意见', 'Review answered'),
    needs: 'review-asked',
    once: true,
    document: true,
    delivered: say('信访人收到复查意见', 'Answer to the review received')
  },
  're-exam-asked': {
    title: say('信访人请求复核', 'Re-examination asked for'),
    needs: 'review-answered',
    once: true
  },
  'hearing-begun': { title: say('复核听证开始', 'Hearing begun'), needs: 're-exam-asked' },
  'hearing-ended': { title: say('复核听证结束', 'Hearing ended'), needs: 'hearing-begun' },
  're-exam-answered': {
    title: say('复核意见', 'Re-examination opinion'),
    needs: 're-exam-asked',
    follows: ['hearing-begun', 'hearing-ended'],
    once: true,
    document: true
  }
}

/** What an event is called on screen. */
export function titleOfEvent(kind: AnyKind): Said {
  if (kind === 'registered') return say('登记', 'Registered')
  if (kind === 'withdrawn') return say('撤销误记', 'Struck out')
  return eventTraits[kind].title
}

/** The day from which others may rest on it: what is delivered is known from the day it was received. */
export function knownOn({ happenedOn, detail }: Pick<MatterEvent, 'happenedOn' | 'detail'>): Day {
  return detail?.deliveredOn || happenedOn
}

/** What belongs to one kind of event alone. */
export const eventDetail = z.strictObject({
  /** `extended`: how many days more, the post of the leader who approved it, when the petitioner was told and why. */
  days: z.int().optional(),
  approvedBy: z.string().optional(),
  noticeOn: z.string().optional(),
  reason: z.string().optional(),
  /** `replied`, `review-answered`: the day the petitioner received it. */
  deliveredOn: z.string().optional(),
  /** `route-decided`. */
  route: route.optional(),
  /** `declined`, `no-longer-accepted`: it is the authority's decision at 7.1.2.l, and changes with it alone. */
  byDecision: z.literal(true).optional()
})
export type EventDetail = z.infer<typeof eventDetail>

/** What somebody may type: the route is decided, and what the authority no longer accepts is its decision (7.1.2.l). */
const typedKind = z.enum(eventKinds).exclude(['route-decided', 'no-longer-accepted'])
export type TypedKind = z.infer<typeof typedKind>
export const typedKinds = typedKind.options

/** An event as somebody types it; whether it is possible is judged by `checkEvent`, which says what is wrong where. */
export const newEvent = z.strictObject({
  kind: typedKind,
  happenedOn: z.string().max(20),
  organ: paragraphs(200).default(''),
  documentNumber: paragraphs(100).default(''),
  note: paragraphs(1000).default(''),
  days: z.number().optional(),
  approvedBy: paragraphs(60).optional(),
  noticeOn: z.string().max(20).optional(),
  reason: paragraphs(300).optional(),
  deliveredOn: z.string().max(20).optional()
})
export type NewEvent = z.infer<typeof newEvent>

/** An event that stands: recorded, implied by the registration, or a reply that came with an import. */
export interface MatterEvent {
  readonly id: string
  readonly kind: AnyKind
  readonly happenedOn: Day
  readonly organ?: string
  readonly documentNumber?: string
  readonly detail?: EventDetail
  /** The event it was recorded in place of. */
  readonly replaces?: string | null
}

/** What holds after all corrections, in the order it happened. */
export function standingEvents<Event extends MatterEvent>(events: readonly Event[]): Event[] {
  const replaced = new Set(events.map(({ replaces }) => replaces))
  return events
    .filter(({ id, kind }) => !replaced.has(id) && kind !== 'withdrawn')
    .sort((a, b) => a.happenedOn.localeCompare(b.happenedOn) || orderOf(a.kind) - orderOf(b.kind))
}

function orderOf(kind: AnyKind): number {
  return eventKinds.indexOf(kind as EventKind)
}
