import { say, type Day, type Said } from '@xinshe/words'

export const consentStates = ['live', 'expired', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]
export const consentStateTitles: Readonly<Record<ConsentState, Said>> = {
  live: say('有效', 'In force'),
  expired: say('已过期', 'Expired'),
  withdrawn: say('已撤回', 'Withdrawn')
}

/** Whether a permission still stands: withdrawing counts at once, its last day counts whole. */
export function consentState({ validUntil, isWithdrawn }: { validUntil: Day | null; isWithdrawn: boolean }, today: Day): ConsentState {
  if (isWithdrawn) return 'withdrawn'
  return validUntil !== null && validUntil < today ? 'expired' : 'live'
}
