import { accept, refuse, type Decision } from '../decision.ts'
import type { ReferralState, ReferralStep } from './referral.ts'

/** Who moves a referral: whoever sent it, or whom it was sent to. An organ outside has no desk here: the sender writes down its word. */
export type ReferralSide = 'sender' | 'receiver'

interface Move {
  readonly by: ReferralSide
  readonly from: readonly ReferralState[]
  /** What a receiver who may not read it any more can still do, and from where: end it. Left out, nothing. */
  readonly shutFrom?: readonly ReferralState[]
  readonly to: ReferralState
  /** Takes a reason or, at the end, the result in words. */
  readonly needsText: boolean
}

/** 6.4: 草稿→已发出→已接收/退回→处理中→完成/失败/撤回. */
export const referralMoves: Readonly<Record<ReferralStep, Move>> = {
  send: { by: 'sender', from: ['draft', 'returned'], to: 'sent', needsText: false },
  receive: { by: 'receiver', from: ['sent'], to: 'received', needsText: false },
  return: { by: 'receiver', from: ['sent', 'received'], shutFrom: ['sent', 'received', 'in-progress'], to: 'returned', needsText: true },
  begin: { by: 'receiver', from: ['received'], to: 'in-progress', needsText: false },
  finish: { by: 'receiver', from: ['received', 'in-progress'], to: 'done', needsText: true },
  fail: { by: 'receiver', from: ['received', 'in-progress'], shutFrom: ['received', 'in-progress'], to: 'failed', needsText: true },
  withdraw: { by: 'sender', from: ['draft', 'sent', 'received', 'returned', 'in-progress'], to: 'withdrawn', needsText: true }
}

export interface ReferralAtHand {
  readonly state: ReferralState
  /** No desk of this platform receives it. */
  readonly isOutside: boolean
  /** The permission it rests on was withdrawn or has run out: the receiver reads nothing any more. */
  readonly isShut: boolean
}

export type ReferralFault = 'referral/wrong-step' | 'referral/wrong-side' | 'referral/text-missing' | 'referral/shut'

/**
 * The next state of a referral. It closes only with a result in words; a receiver who may not read it any more sends it
 * back from wherever it stands, or says that what they had received came to nothing: nothing is left in hand for ever.
 */
export function decideReferral(current: ReferralAtHand, side: ReferralSide, step: ReferralStep, text: string): Decision<ReferralState, ReferralFault> {
  const move = referralMoves[step]
  if (move.by !== side && !(current.isOutside && side === 'sender')) return refuse('referral/wrong-side')
  const isShutOut = current.isShut && move.by === 'receiver' && !current.isOutside
  if (!((isShutOut && move.shutFrom) || move.from).includes(current.state)) return refuse('referral/wrong-step')
  if (isShutOut && !move.shutFrom) return refuse('referral/shut')
  if (move.needsText && text.trim() === '') return refuse('referral/text-missing')
  return accept(move.to)
}

/** The steps a side may take now, in the order of the way. */
export function stepsFor(current: ReferralAtHand, side: ReferralSide): ReferralStep[] {
  return (Object.keys(referralMoves) as ReferralStep[]).filter((step) => decideReferral(current, side, step, 'x').ok)
}
