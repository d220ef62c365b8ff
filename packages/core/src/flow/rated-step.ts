import type { RiskLevel } from '../case/case.ts'
import type { LifeRisk } from '../risk/life-risk.ts'
import type { RiskSetting } from '../risk/risk-setting.ts'
import type { StepState } from './checklist.ts'

/** What of 7.2.2 a rating answers: a its level, b its plan for the worst case, c its judgement of the risk to life. */
export type RatedPart = 'level' | 'plan' | 'life-risk'

/** The newest rating made since the flow was opened, as far as its steps depend on it. Moments are ISO text. */
export interface FlowRating {
  readonly level: RiskLevel
  /** Null where nobody has judged it. */
  readonly lifeRisk: LifeRisk | null
  readonly hasPlan: boolean
  /** 7.2.2.c: the second name of red. */
  readonly isConfirmed: boolean
  /** Since when orange or red stands without a plan, however often it was rated anew. */
  readonly planWantedSince: string | null
}

const hour = 3_600_000

/**
 * Where a step stands that is done by rating (7.2.2.a–c). A rating from before the flow answers nothing of it: the visit
 * may have changed everything. Below orange no plan is asked for; red is judged once its second name stands.
 */
export function ratedStep(part: RatedPart, rating: FlowRating | null, { openedAt, hours }: { openedAt: string; hours: Pick<RiskSetting, 'rateHours' | 'planHours'> }, now: string): { state: StepState; dueAt: string | null } {
  const until = (dueAt: string, state: StepState) => ({ dueAt, state: dueAt <= now ? ('overdue' as const) : state })
  const toRate = later(openedAt, hours.rateHours)
  switch (part) {
    case 'level':
      return rating ? { dueAt: null, state: 'done' } : until(toRate, 'open')
    case 'life-risk':
      if (!rating?.lifeRisk) return until(toRate, 'open')
      return { dueAt: null, state: rating.level === 'red' && !rating.isConfirmed ? 'partly' : 'done' }
    case 'plan':
      if (!rating) return { dueAt: null, state: 'waiting' }
      if (rating.hasPlan) return { dueAt: null, state: 'done' }
      return rating.planWantedSince ? until(later(rating.planWantedSince, hours.planHours), 'open') : { dueAt: null, state: 'if-needed' }
  }
}

function later(from: string, hours: number): string {
  return new Date(Date.parse(from) + hours * hour).toISOString()
}
