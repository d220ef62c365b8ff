import type { Day } from '@xinshe/words'

/** Who wrote a shared note: whoever holds the case, or the partner. */
export const noteSides = ['staff', 'partner'] as const
export type NoteSide = (typeof noteSides)[number]

/** Why a case is shared no more before its last day: taken back, consent withdrawn, the case ended or went to another project. */
export const shareEnds = ['by-hand', 'withdrawn', 'case-ended', 'case-moved'] as const
export type ShareEnd = (typeof shareEnds)[number]

export type ShareState = 'ahead' | 'open' | 'over'

interface Shared {
  readonly fromOn: Day
  readonly untilOn: Day
  /** Last day of the partner's post. */
  readonly postEnds: Day
  readonly isEnded: boolean
}

/** 6.3.2.a: whether a case is open to its partner today; the last day counts whole, ending counts at once. */
export function shareState({ fromOn, untilOn, postEnds, isEnded }: Shared, today: Day): ShareState {
  if (isEnded || untilOn < today || postEnds < today) return 'over'
  return fromOn > today ? 'ahead' : 'open'
}
