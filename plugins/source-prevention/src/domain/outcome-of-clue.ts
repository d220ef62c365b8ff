import { addDays, type Day } from '@xinshe/words'

/** So long nobody of the household may come to petition for a clue to count as resolved at its source (4.2). */
export const quietDays = 90

/** `early`: the days are not over, so nobody knows yet. `returned`: there was a visit within them. `held`: it counts. */
export type ClueOutcome = 'early' | 'returned' | 'held'

/** 4.2: what became of a clue that was resolved on a day. A visit on the day itself, or on the ninetieth after it, is one within the days. */
export function outcomeOfClue({ resolvedOn, visitOn }: { resolvedOn: Day; visitOn: Day | null }, today: Day): ClueOutcome {
  const last = addDays(resolvedOn, quietDays)
  if (visitOn !== null && visitOn >= resolvedOn && visitOn <= last) return 'returned'
  return today > last ? 'held' : 'early'
}

/** 源头化解率 in whole per cent, of the clues whose days are over or that came back; null of none. */
export function rateAtSource({ held, returned }: { held: number; returned: number }): number | null {
  return held + returned === 0 ? null : Math.round((held / (held + returned)) * 100)
}
