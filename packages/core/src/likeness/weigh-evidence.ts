import { judgeLikeness } from './judge-likeness.ts'

/** Why a matter may be the same as another (7.1.2.j): who came, by what mark, what they said, who answers for it. */
export interface Evidence {
  /** The likeness of title and summary, 0 to 1. */
  readonly score: number
  readonly samePetitioner: boolean
  /** Another registration of, it seems, the same person: a telephone or a document in common. */
  readonly sameMark: boolean
  readonly sameOrgan: boolean
}

/** Whether it is worth showing: the same person, or texts that are alike. The same organ alone says nothing. */
export function isProposed({ score, samePetitioner, sameMark }: Evidence): boolean {
  return samePetitioner || sameMark || judgeLikeness(score) !== 'none'
}

/** What to show first. A number for the order only: nobody is told it, and nothing follows from it. */
export function weighEvidence({ score, samePetitioner, sameMark, sameOrgan }: Evidence): number {
  return score + (samePetitioner || sameMark ? 0.3 : 0) + (sameOrgan ? 0.05 : 0)
}
