import type { ClaimVerdict } from '../screening/claim.ts'

/** 6.2.a: the claims judged 合理 that no reply answers, by their number. A case does not close over one of them. */
export function unansweredClaims(claims: readonly { readonly nth: number; readonly verdict: ClaimVerdict }[], replies: readonly { readonly claims: readonly number[] }[]): number[] {
  const answered = new Set(replies.flatMap((reply) => reply.claims))
  return claims.flatMap(({ nth, verdict }) => (verdict === 'reasonable' && !answered.has(nth) ? [nth] : []))
}
