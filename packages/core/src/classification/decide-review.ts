import { accept, refuse, type Decision } from '../decision.ts'

export type ReviewVerdict = 'confirmed' | 'overruled'

interface ReviewFacts {
  readonly holds: boolean
  /** Who recorded it, or registered the contact it was computed from. */
  readonly author: string
  readonly isReviewed: boolean
}

/**
 * The second pair of eyes on a classification (3.3, 3.4): never the author's own, and overruling says why. What is
 * answered is whether it holds from now on.
 */
export function decideReview(
  { holds, author, isReviewed }: ReviewFacts,
  { by, verdict, reason }: { by: string; verdict: ReviewVerdict; reason: string }
): Decision<boolean, 'classification/own-review' | 'classification/nothing-to-review' | 'case/reason-missing'> {
  if (!holds || isReviewed) return refuse('classification/nothing-to-review')
  if (by === author) return refuse('classification/own-review')
  if (verdict === 'overruled' && reason.trim() === '') return refuse('case/reason-missing')
  return accept(verdict === 'confirmed')
}
