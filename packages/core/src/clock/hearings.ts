import type { EventKind, MatterEvent } from './matter-event.ts'

/** A hearing of a re-examination, and its end where it has one. */
export interface Hearing<Event extends MatterEvent = MatterEvent> {
  readonly begun: Event
  readonly ended: Event | null
}

/** The hearings that stand, in order. `checkHearings` keeps it that the nth end belongs to the nth that began. */
export function hearingsOf<Event extends MatterEvent>(standing: readonly Event[]): Hearing<Event>[] {
  const [begun, ended] = [ofKind(standing, 'hearing-begun'), ofKind(standing, 'hearing-ended')]
  return begun.map((event, nth) => ({ begun: event, ended: ended[nth] ?? null }))
}

export function ofKind<Event extends MatterEvent>(events: readonly Event[], sought: EventKind): Event[] {
  return events.filter(({ kind }) => kind === sought)
}
