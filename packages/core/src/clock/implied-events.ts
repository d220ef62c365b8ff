import { today, type Instant } from '@xinshe/words'
import type { MatterEvent } from './matter-event.ts'

interface Reply {
  readonly id: string
  readonly repliedAt: Instant
  readonly organ: string
}

/** An event nobody typed. */
export type ImpliedEvent = MatterEvent & { readonly organ: string; readonly source: 'registration' | 'reply' }

/** What happened to a matter without being recorded as an event (4.1): its registration, and the replies that came with an import. */
export function impliedEvents({ id, receivedOn }: { readonly id: string; readonly receivedOn: string }, replies: readonly Reply[]): ImpliedEvent[] {
  return [
    { id, kind: 'registered', happenedOn: receivedOn, source: 'registration', organ: '' },
    ...replies.map((reply) => ({ id: reply.id, kind: 'notified' as const, happenedOn: today(reply.repliedAt), source: 'reply' as const, organ: reply.organ }))
  ]
}
