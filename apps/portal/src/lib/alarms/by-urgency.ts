import type { AlarmLevel, StoodDown } from '@xinshe/core/alarm/alarm.ts'

interface Standing {
  readonly level: AlarmLevel
  readonly raisedAt: string
  readonly acknowledgedAt: string | null
  readonly reportDueAt: string | null
  readonly reportedAt: string | null
  readonly stoodDown: StoodDown | null
  readonly isMine: boolean
  readonly takenAt: string | null
  readonly liesAbove: boolean
  readonly isLeaving: boolean
}

/** How many stand over every page before the rest is asked for. */
export const shownAtOnce = 3

/**
 * What still waits for somebody: nobody has taken it, its report is due, or the visitor is out and it may be ended. What nobody has
 * taken comes before all that is taken, so that it is never the part that is folded away; in it what climbs, red, and what this
 * person can take come first, then the one that has waited longest; of what is taken the report that is due first.
 */
export function byUrgency<Alarm extends Standing>(alarms: readonly Alarm[]): Alarm[] {
  return alarms.filter((alarm) => isUntaken(alarm) || alarm.stoodDown || isReportDue(alarm)).sort((one, other) => compared(ranks(one), ranks(other)))
}

export function isUntaken({ acknowledgedAt }: Pick<Standing, 'acknowledgedAt'>): boolean {
  return !acknowledgedAt
}

/** Not what this person raised or has answered, what was handed up past them, nor what comes after they have handed over. */
export function mayTake({ isMine, takenAt, liesAbove, isLeaving }: Pick<Standing, 'isMine' | 'takenAt' | 'liesAbove' | 'isLeaving'>): boolean {
  return !isMine && !takenAt && !liesAbove && !isLeaving
}

function isReportDue({ reportDueAt, reportedAt }: Standing): boolean {
  return reportDueAt !== null && reportedAt === null
}

const ranks = (alarm: Standing) => [
  isUntaken(alarm) ? 0 : 1,
  alarm.stoodDown ? 1 : 0,
  alarm.level === 'red' ? 0 : 1,
  mayTake(alarm) ? 0 : 1,
  Date.parse(isUntaken(alarm) ? alarm.raisedAt : (alarm.reportDueAt ?? alarm.raisedAt))
]

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index])
  return at < 0 ? 0 : one[at]! - other[at]!
}
