import { accept, refuse, type Decision } from '../decision.ts'
import type { Accused } from './accused.ts'

interface Said {
  /** Whether the matter is called an accusation. */
  readonly isSaid: boolean
  /** Whether somebody has named the accused before: the wall is up, or it was said that nobody here is accused. */
  readonly isNamed: boolean
  readonly accused: Accused | undefined
}

/** 7.1.2.i: whoever calls a matter an accusation says in the same act whom it accuses, or that it is nobody of this house. */
export function decideAccused({ isSaid, isNamed, accused }: Said): Decision<Accused | undefined, 'accusation/whom-missing' | 'accusation/not-said'> {
  if (!isSaid) return accused ? refuse('accusation/not-said') : accept(undefined)
  if (!accused) return isNamed ? accept(undefined) : refuse('accusation/whom-missing')
  const isOneOfBoth = accused.isElsewhere === (accused.from.length === 0)
  return isOneOfBoth ? accept(accused) : refuse('accusation/whom-missing')
}
