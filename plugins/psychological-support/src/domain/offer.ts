import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { say, type Said } from '@xinshe/words'

/** 5.7.c: what is done about offering support. */
export const offerActs = ['offered', 'accepted', 'refused'] as const
export type OfferAct = (typeof offerActs)[number]
export type OfferState = 'not-offered' | OfferAct

export const offerTitles: Readonly<Record<OfferState, Said>> = {
  'not-offered': say('未提供', 'Not yet offered'),
  offered: say('已提供', 'Offered'),
  accepted: say('已接受', 'Accepted'),
  refused: say('已拒绝', 'Refused')
}

/** What ends the waiting: nothing else takes anybody off the list (5.7.c). */
export function isOutcome(state: OfferState): boolean {
  return state === 'accepted' || state === 'refused'
}

interface Facts {
  /** When each flag was first set, as instants. */
  readonly flaggedAt: readonly Date[]
  /** The newest act, if there was one. */
  readonly last: { readonly act: OfferAct; readonly at: Date } | null
}

/** How the offer stands: a flag set after an outcome asks anew (5.7.c). */
export function offerState({ flaggedAt, last }: Facts): OfferState {
  if (!last) return 'not-offered'
  return isOutcome(last.act) && flaggedAt.some((at) => at > last.at) ? 'not-offered' : last.act
}

/** What may be recorded: an offer once, an outcome with or without one before it, and changed when the person changes their mind. */
export function decideOffer(state: OfferState, act: OfferAct): Decision<OfferAct, 'psychological-support/already-so'> {
  return state === act ? refuse('psychological-support/already-so') : accept(act)
}
