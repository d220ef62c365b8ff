import type { Aspect } from '@xinshe/core/screening/aspects.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

/** What a matter was screened for, as its page knows it. */
export type Screening = Answers['screening']['ofMatter']
export type Word = Screening['words'][number]
export type Claims = Answers['screening']['claimsOfCase']
export type Claim = Claims['claims'][number]

/** The worker's opinion and the authority's decision at one aspect. */
export function wordsAt({ words }: Screening, aspect: Aspect): { opinion: Word | null; decision: Word | null } {
  const of = (role: Word['role']) => words.find((word) => word.aspect === aspect && word.role === role) ?? null
  return { opinion: of('opinion'), decision: of('decision') }
}

/** 7.1.2.i: whether somebody has named whom the matter accuses, or that it is nobody of this house. */
export function isNamed({ isWalled, accusedElsewhere }: Screening): boolean {
  return isWalled || accusedElsewhere !== null
}
