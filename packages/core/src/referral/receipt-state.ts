import { daysBetween, type Day } from '@xinshe/words'
import type { ReferralState } from './referral.ts'

/** 6.4: how many days a referral that nobody has received is beyond the day its receipt was due; 0 while it is in time. */
export function daysWithoutReceipt({ state, receiptDueOn }: { state: ReferralState; receiptDueOn: Day | null }, today: Day): number {
  return state === 'sent' && receiptDueOn !== null ? Math.max(0, daysBetween(receiptDueOn, today)) : 0
}
