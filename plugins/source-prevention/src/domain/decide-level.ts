import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import { lastDueDay, type Day } from '@xinshe/words'

export interface LevelChange {
  readonly from: RiskLevel
  readonly to: RiskLevel
  readonly nextCheckOn: Day | null
  readonly reason: string
}
export type LevelRefusal = 'source-prevention/reason-missing' | 'source-prevention/check-missing' | 'source-prevention/check-past' | 'time/too-far'

/**
 * 5.1.f: a level is raised, lowered or kept with a reason. Whatever stands on red or orange, and whatever is kept as it is, is
 * looked at again on a day; what is lowered to yellow or blue may do without.
 */
export function decideLevel({ from, to, nextCheckOn, reason }: LevelChange, today: Day): Decision<null, LevelRefusal> {
  if (reason === '') return refuse('source-prevention/reason-missing')
  if (nextCheckOn === null) return to === 'red' || to === 'orange' || to === from ? refuse('source-prevention/check-missing') : accept(null)
  if (nextCheckOn < today) return refuse('source-prevention/check-past')
  return nextCheckOn > lastDueDay(today) ? refuse('time/too-far') : accept(null)
}
