import { addDays, isDay, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import type { RiskLevel } from '../case/case.ts'
import type { LifeRisk } from './life-risk.ts'
import { levelOf, type RiskSetting } from './risk-setting.ts'

export interface RatingToMake {
  readonly level: RiskLevel
  readonly criteria: readonly string[]
  /** 7.2.2.c; left out: not judged. */
  readonly lifeRisk?: LifeRisk | undefined
  /** When it is looked at anew; left out: the interval of the level. */
  readonly nextReviewOn?: string | undefined
}

export type RatingRefusal = 'risk/life-not-judged' | 'risk/life-at-risk' | 'risk/criteria-missing' | 'risk/criterion-unknown' | 'risk/wrong-review-day'

/**
 * Whether a level may be set so (6.3.3.b): on at least one of the criteria of that level, with a review that comes after
 * today and no later than the interval of the level. Every level is judged with the risk to life (7.2.2.c), which the
 * second name under red stands behind as well; where a life is at risk, the level is red or orange (4.3).
 * @returns the day of the next review
 */
export function decideRating({ level, criteria, lifeRisk, nextReviewOn }: RatingToMake, setting: RiskSetting, today: Day): Decision<Day, RatingRefusal> {
  const { criteria: known, reviewDays } = levelOf(setting, level)
  const latest = addDays(today, reviewDays)
  if (criteria.length === 0) return refuse('risk/criteria-missing')
  if (criteria.some((text) => !known.includes(text))) return refuse('risk/criterion-unknown')
  if (lifeRisk === undefined) return refuse('risk/life-not-judged')
  if (isLowFor(level, lifeRisk)) return refuse('risk/life-at-risk')
  if (nextReviewOn === undefined) return accept(latest)
  return isDay(nextReviewOn) && nextReviewOn > today && nextReviewOn <= latest ? accept(nextReviewOn) : refuse('risk/wrong-review-day', { latest })
}

/** Whether a level is too low for the life that is at risk. */
export function isLowFor(level: RiskLevel, lifeRisk: LifeRisk | null): boolean {
  return (level === 'yellow' || level === 'blue') && lifeRisk !== null && lifeRisk !== 'nobody'
}
