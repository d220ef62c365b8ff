import { lastDueDay, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'

/** 6.4: the day on which the sender asks again lies ahead, within ten years. */
export function decideFollowUp(followUpOn: Day | null, today: Day): Decision<Day | null, 'referral/follow-up-past' | 'time/too-far'> {
  if (followUpOn === null) return accept(followUpOn)
  if (followUpOn < today) return refuse('referral/follow-up-past')
  return followUpOn > lastDueDay(today) ? refuse('time/too-far') : accept(followUpOn)
}
