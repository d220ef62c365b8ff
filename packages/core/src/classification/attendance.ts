import { dayOf } from '@xinshe/words'
import type { Channel } from '../matter/contact.ts'

/** One event the rules look at: a registered contact, or a row of the petition history (7.1.2.b). */
export interface Attendance {
  readonly id: string
  readonly source: 'contact' | 'history'
  readonly matterId: string
  /** The petitioner, or the member of the group, who came. */
  readonly by: string
  readonly channel: Channel
  /** A moment for a contact, a day for a row of the history. */
  readonly at: string
  readonly organ: string
}

/**
 * The visits on the matter of `event` by the same petitioner or a linked group member, this one included, earliest first.
 * A row of the history that tells of a registered visit once more, same day and same organ, counts once.
 *
 * @param group the petitioner of the matter and everybody linked to it
 */
export function visitsUpTo(event: Attendance, others: readonly Attendance[], group: readonly string[]): Attendance[] {
  const visits = [event, ...others.filter(({ id }) => id !== event.id)].filter(
    ({ channel, matterId, by }) => channel === 'visit' && matterId === event.matterId && (by === event.by || (group.includes(by) && group.includes(event.by)))
  )
  const registered = new Set(visits.filter(({ source }) => source === 'contact').map(placeAndDay))
  const own = order(event)
  return visits
    .filter((visit) => visit.source === 'contact' || !registered.has(placeAndDay(visit)))
    .filter((visit) => order(visit) <= own)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** A day without a time comes before the moments of that day; of two at once the id decides, the same way every time. */
function order({ at, id }: Attendance): string {
  const moment = at.length === 10 ? new Date(`${at}T00:00:00+08:00`) : new Date(at)
  return `${moment.toISOString()} ${id}`
}

function placeAndDay({ at, organ }: Attendance): string {
  return `${dayOf(at)} ${organ.replace(/\s/g, '')}`
}
