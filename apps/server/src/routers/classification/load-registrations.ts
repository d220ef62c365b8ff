import { sql } from 'kysely'
import type { Attendance } from '@xinshe/core/classification/attendance.ts'
import type { Basis, ClassificationSub } from '@xinshe/core/classification/classified.ts'
import type { Term } from '@xinshe/core/classification/decide-repeat.ts'
import { overruled } from '@xinshe/core/classification/overruled.ts'
import type { Registration } from '@xinshe/core/classification/same-matter.ts'
import { impliedEvents } from '@xinshe/core/clock/implied-events.ts'
import type { MatterEvent } from '@xinshe/core/clock/matter-event.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import type { WorkingCalendar } from '@xinshe/core/clock/working-calendar.ts'
import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import type { DeskContext } from '../../desk-context.ts'
import { calendarHere } from '../calendar/calendar-here.ts'
import { saysJudicial, type JudicialWord } from '../screening/is-judicial.ts'

/** How a contact stands under 3.4 by now. */
export interface RepeatFlag {
  readonly contactId: string
  readonly kind: 'repeat'
  readonly holds: boolean
  readonly sub: ClassificationSub | null
  readonly ordinal: number | null
  readonly basis: Basis
  readonly isReviewed: boolean
}

export interface LoadedRegistration extends Registration {
  readonly flags: readonly RepeatFlag[]
  /** Its standing contacts, without the history. */
  readonly contacts: readonly Attendance[]
  /** Whether a reviewer has overruled that a contact repeats: it was another matter, and counts no more. */
  readonly isOverruled: (contactId: string) => boolean
}

interface Row {
  id: string
  petitionerId: string
  receivedOn: string
  route: Route | null
  accused: string[]
  joined: string[]
  people: string[]
  contacts: (RecordedContact & { id: string; happenedAt: string; replaces: string | null; isStruck: boolean })[]
  history: Pick<Attendance, 'id' | 'channel' | 'at' | 'organ'>[]
  flags: RepeatFlag[]
  events: MatterEvent[]
  replies: { id: string; repliedAt: string; organ: string }[]
  litigation: JudicialWord[]
}

/**
 * A matter with every registration joined to it (3.4), as `sameMatter` reads them: also those another contract serves, which
 * `core.same_matter_facts` hands to whoever writes, or they are recused from; never one that accuses the caller, nor another
 * bureau's. What is read here is counted with and goes to no page. Empty where this post does not see the matter.
 */
export async function loadRegistrations(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<LoadedRegistration[]> {
  const { rows } = await sql<Row>`
    select id, petitioner_id as "petitionerId", received_on::text as "receivedOn", route, accused, joined, people, contacts, history, flags, events, replies, litigation
    from core.same_matter_facts(${ctx.tenant.id}, ${matterId})`.execute(ctx.db)
  const calendar = await calendarHere(ctx)
  return rows.map((row) => {
    const isOverruled = overruled(row.contacts, row.flags)
    const contacts = row.contacts.filter(({ isStruck }) => !isStruck).map((contact) => attendanceOf(row, contact))
    const history = row.history.map((line) => ({ ...line, source: 'history' as const, matterId: row.id, by: row.petitionerId }))
    return {
      matterId: row.id, receivedOn: row.receivedOn, people: row.people, joinedTo: row.joined, accused: row.accused,
      attendances: [...contacts, ...history],
      term: termOf(row, calendar, ctx.now()),
      flags: row.flags,
      contacts,
      isOverruled: (id) => isOverruled(id, 'repeat')
    }
  })
}

function attendanceOf({ id: matterId, petitionerId }: Row, { id, channel, happenedAt, organ, petitionerId: by }: Row['contacts'][number]): Attendance {
  return { id, source: 'contact', matterId, by: by ?? petitionerId, channel, at: happenedAt, organ }
}

/**
 * From acceptance to the last day of the clock (条例 34), by which a repeat visit is told to be within or after it. Null while
 * nobody has accepted it, and of what goes the judicial way (7.1.2.h), where the 60 days are no term: the sub-type then says so,
 * and is computed again when that changes.
 */
function termOf({ id, receivedOn, route, events, replies, litigation }: Row, calendar: WorkingCalendar, now: Date): Term | null {
  const all = [...impliedEvents({ id, receivedOn }, replies.map((reply) => ({ ...reply, repliedAt: new Date(reply.repliedAt) }))), ...events]
  const handling = statutoryClocks({ route: route || null, events: all, judicial: saysJudicial(litigation), calendar, now }).find((clock) => clock.id === 'handling')
  return handling?.startedBy && handling.dueOn ? { startsOn: handling.startedBy.day, dueOn: handling.dueOn } : null
}
