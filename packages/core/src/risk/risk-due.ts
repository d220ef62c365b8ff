import { addDays, today as dayAt, type Day } from '@xinshe/words'
import type { RiskLevel } from '../case/case.ts'
import { levelOf, type RiskSetting } from './risk-setting.ts'

/** A case, as far as what its level asks for depends on it. Moments are ISO text, days are days in Guangzhou. */
export interface RiskFacts {
  readonly level: RiskLevel | null
  readonly ratedAt: string | null
  readonly nextReviewOn: Day | null
  readonly isConfirmed: boolean
  /** Since when orange or red stands without a plan, however often it was rated anew; null where none is asked for. */
  readonly planWantedSince: string | null
  readonly lastContactOn: Day
  /** When a visit of its matter was last flagged irrational or unruly (3.3, 3.5), or a signed form saw a danger (6.3.3.a). */
  readonly flaggedAt: string | null
}

export const riskDutyKinds = ['rate', 'confirm', 'plan', 'review', 'contact'] as const
export type RiskDutyKind = (typeof riskDutyKinds)[number]

/** Something the level of a case asks for. */
export interface RiskDuty {
  readonly kind: RiskDutyKind
  readonly dueOn: Day
  /** Where minutes or hours count, the moment; otherwise the end of the day. */
  readonly dueAt: string | null
  readonly isOverdue: boolean
}

const hour = 3_600_000
/** Reviews and contacts are told so many days ahead. */
const usualAhead = 2

interface Asked {
  /** Whether the bureau asks for contacts (7.1.4.d); of red and orange it is asked in any case. */
  readonly asksContact?: boolean
  /** How many days ahead reviews and contacts are told; a calendar looks further. */
  readonly ahead?: number
}

/**
 * What is due about the risk of a case: a level for a flagged visit or a danger seen (7.2.2.a), a plan for the worst case from orange up
 * (7.2.2.b), the second name of red (7.2.2.c), the review and the contact of its level (6.3.3.b).
 */
export function riskDue(facts: RiskFacts, setting: RiskSetting, now: Date, { asksContact = true, ahead = usualAhead }: Asked = {}): RiskDuty[] {
  const { level, ratedAt, flaggedAt, nextReviewOn } = facts
  const today = dayAt(now)
  const at = (kind: RiskDutyKind, from: string, hours: number): RiskDuty => {
    const due = new Date(Date.parse(from) + hours * hour)
    return { kind, dueOn: dayAt(due), dueAt: due.toISOString(), isOverdue: due <= now }
  }
  const on = (kind: RiskDutyKind, dueOn: Day): RiskDuty[] => (dueOn <= addDays(today, ahead) ? [{ kind, dueOn, dueAt: null, isOverdue: dueOn < today }] : [])

  const flagged = flaggedAt && (!ratedAt || Date.parse(ratedAt) < Date.parse(flaggedAt)) ? [at('rate', flaggedAt, setting.rateHours)] : []
  if (!level || !ratedAt) return flagged
  const { minutes, contactDays } = levelOf(setting, level)
  const isGrave = level === 'red' || level === 'orange'
  return [
    ...flagged,
    ...(level === 'red' && !facts.isConfirmed ? [at('confirm', ratedAt, minutes / 60)] : []),
    ...(facts.planWantedSince ? [at('plan', facts.planWantedSince, setting.planHours)] : []),
    ...(nextReviewOn ? on('review', nextReviewOn) : []),
    ...(asksContact || isGrave ? on('contact', addDays(facts.lastContactOn, contactDays)) : [])
  ]
}
