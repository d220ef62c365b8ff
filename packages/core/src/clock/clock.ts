import type { Day, Said } from '@xinshe/words'
import type { Article } from '../article.ts'
import type { AnyKind } from './matter-event.ts'

export const clockIds = [
  'transfer',
  'objection',
  'notice',
  'handling',
  'review-request',
  'review',
  're-exam-request',
  're-exam'
] as const
export type ClockId = (typeof clockIds)[number]

/**
 * `waiting` has not begun; `met` and `late` are over; `hidden` is kept from the page by 涉法涉诉 (7.1.2.h);
 * `not-applicable` belongs to another route of article 31.
 */
export type ClockState =
  'waiting' | 'running' | 'paused' | 'overdue' | 'met' | 'late' | 'hidden' | 'not-applicable'

/** The event a clock hangs on, and the day that counts. */
export interface ClockEvent {
  readonly eventId: string
  readonly kind: AnyKind
  readonly day: Day
  /** The day is that on which it was received, not that on which it was made. */
  readonly isReceipt?: boolean
}

/** Days that do not count (art 36). */
export interface Pause {
  readonly from: Day
  /** Null while it lasts. */
  readonly until: Day | null
}

/** One statutory term of one matter: computed from events, never typed (4.1). */
export interface Clock {
  readonly id: ClockId
  readonly title: Said
  readonly article: Article
  /** A duty of an organ that can be overdue, or somebody's right that lapses. */
  readonly kind: 'duty' | 'right'
  readonly state: ClockState
  /** Null until it has begun. */
  readonly startedBy: ClockEvent | null
  readonly endedBy: ClockEvent | null
  readonly dueOn: Day | null
  /** The last working day up to the due day: where that is a holiday, when the work has to be done by. */
  readonly workBy: Day | null
  readonly unit: 'day' | 'working-day'
  /** Until the due day, which is 0; negative afterwards. Null when it is over or has not begun. */
  readonly daysLeft: number | null
  /** The recorded extension the due day includes (art 34). */
  readonly extension: (ClockEvent & { readonly days: number }) | null
  readonly pauses: readonly Pause[]
  /** 暂算: the due day, or whether it is worked, rests on a year whose working days are not published. */
  readonly provisional: boolean
  /** Why it is as it is, where that is not plain. */
  readonly note: Said | null
}
