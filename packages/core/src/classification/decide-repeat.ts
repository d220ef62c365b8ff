import { dayOf } from '@xinshe/words'
import { visitsUpTo, type Attendance } from './attendance.ts'
import type { Classified, ClassificationSub } from './classified.ts'

/** From acceptance to the last day of the matter's clock. */
export interface Term {
  readonly startsOn: string
  readonly dueOn: string
}

interface RepeatFacts {
  readonly contact: Attendance
  /** Everything else known of the matter: contacts and petition history, in any order. */
  readonly others: readonly Attendance[]
  /** The petitioner of the matter and everybody linked to it. */
  readonly group: readonly string[]
  /** Null: the matter has no clock, or nobody knows it. */
  readonly term: Term | null
}

/**
 * 3.4: the same petitioner, or somebody of the linked group, comes by visit for the second time or more with the same
 * matter. Irrational by definition; whether it came within or after the term is told apart always (D5.3).
 */
export function decideRepeat({ contact, others, group, term }: RepeatFacts): Classified {
  const clause = '3.4'
  if (contact.channel !== 'visit') return { kind: 'repeat', holds: false, basis: {}, clause }
  const visits = visitsUpTo(contact, others, group).map(({ id }) => id)
  const ordinal = visits.length
  const holds = ordinal >= 2
  return { kind: 'repeat', holds, ...(holds && { sub: subOf(dayOf(contact.at), term) }), ordinal, basis: { visits, ...(holds && { term }) }, clause }
}

/** A visit before acceptance falls into the term for accepting (受理期限内). */
function subOf(day: string, term: Term | null): ClassificationSub {
  if (!term) return 'term-unknown'
  return day > term.dueOn ? 'after-term' : 'within-term'
}
