import { addDays, daysBetween, type Day, type Said } from '@xinshe/words'
import { articles, type ArticleNumber } from '../article.ts'
import type { Clock, ClockEvent, ClockId } from './clock.ts'
import type { AnyKind, MatterEvent } from './matter-event.ts'
import type { Route } from './route.ts'
import { lastWorkingDayUpTo, workingDaysBetween, type ReckonedDay, type WorkingCalendar } from './working-calendar.ts'

/** A matter as its clocks look at it: what stands after all corrections, and the day it is. */
export interface ClockedMatter {
  readonly route: Route | null
  readonly judicial: boolean
  readonly calendar: WorkingCalendar
  readonly events: readonly MatterEvent[]
  readonly today: Day
}

/** What one article says about a matter, before today is looked at. */
export interface ClockPlan extends Partial<Pick<Clock, 'kind' | 'unit' | 'extension' | 'pauses' | 'note'>> {
  readonly id: ClockId
  readonly title: Said
  readonly article: ArticleNumber
  readonly startedBy: ClockEvent | null
  readonly endedBy: ClockEvent | null
  readonly due: ReckonedDay | null
  /** Why it does not run at all. */
  readonly off?: Said
  readonly hidden?: true
  /** What it waits for. */
  readonly waits?: Said
}

/** The clock of a plan: how it stands today. */
export function clockOf({ today, calendar }: ClockedMatter, { article, due, off, hidden, waits, ...plan }: ClockPlan): Clock {
  const { kind = 'duty', unit = 'day', extension = null, pauses = [], note = null, startedBy, endedBy } = plan
  const fixed = { id: plan.id, title: plan.title, article: articles[article], kind, unit, extension, pauses }
  const none = { ...fixed, startedBy, endedBy: null, dueOn: null, workBy: null, daysLeft: null, provisional: false }
  if (off) return { ...none, state: hidden ? 'hidden' : 'not-applicable', note: off }
  if (!due) return { ...none, state: 'waiting', note: waits ?? null }

  const work = lastWorkingDayUpTo(calendar, due.day)
  const provisional = due.provisional || work.provisional
  const reckoned = { ...fixed, startedBy, endedBy, dueOn: due.day, workBy: work.day, provisional, note }
  if (endedBy) return { ...reckoned, state: endedBy.day <= due.day ? 'met' : 'late', daysLeft: null }
  const daysLeft = unit === 'day' ? daysBetween(today, due.day) : workingDaysBetween(calendar, today, due.day)
  // On the weekend after a Friday no working day has passed, and the term is over all the same: never "0 days over".
  if (today > due.day) return { ...reckoned, state: 'overdue', daysLeft: Math.min(-1, daysLeft) }
  return { ...reckoned, state: pauses.some(({ until }) => until === null) ? 'paused' : 'running', daysLeft }
}

/** So many calendar days after the event; the day of the event is day 0. */
export function plainDue(start: ClockEvent | null, days: number): ReckonedDay | null {
  return start && { day: addDays(start.day, days), provisional: false }
}

/** The earliest event of these kinds. */
export function firstOf({ events }: ClockedMatter, ...kinds: readonly AnyKind[]): ClockEvent | null {
  const found = events.find(({ kind }) => kinds.includes(kind))
  return found ? asClockEvent(found) : null
}

/** The earliest of these kinds on the day of the start or later. */
export function since({ events }: ClockedMatter, start: ClockEvent, ...kinds: readonly AnyKind[]): ClockEvent | null {
  const found = events.find(({ kind, happenedOn }) => kinds.includes(kind) && happenedOn >= start.day)
  return found ? asClockEvent(found) : null
}

export function asClockEvent({ id, kind, happenedOn }: MatterEvent): ClockEvent {
  return { eventId: id, kind, day: happenedOn }
}
