import { accept, refuse, type Decision } from '../decision.ts'
import type { Post } from '../post.ts'
import type { RiskLevel } from '../case/case.ts'

/** A rating, as far as its second name depends on it. */
export interface StandingRating {
  readonly level: RiskLevel
  readonly isCurrent: boolean
  readonly isConfirmed: boolean
  /** The account and the post that rated. */
  readonly ratedBy: string
  readonly ratedAs: Post
}

export type ConfirmationRefusal = 'risk/nothing-to-confirm' | 'risk/own-rating' | 'risk/lead-missing'

/** 7.2.2.c: the life-risk judgement of red has two names, and one of the two leads the project. Until the second stands there red counts all the same. */
export function decideConfirmation(rating: StandingRating, actor: { account: string; post: Post }): Decision<'confirmed', ConfirmationRefusal> {
  if (rating.level !== 'red' || !rating.isCurrent || rating.isConfirmed) return refuse('risk/nothing-to-confirm')
  if (rating.ratedBy === actor.account) return refuse('risk/own-rating')
  return rating.ratedAs === 'lead' || actor.post === 'lead' ? accept('confirmed') : refuse('risk/lead-missing')
}
