/** How well a score tells pairs that belong together from pairs that do not. */
export interface Separation {
  /** The chance that a pair that belongs together scores above one that does not; a draw counts half. */
  readonly auc: number
  /** The share of pairs found when the given share of strangers is taken for the same. */
  readonly recall: number
  /** The score above which that happens. */
  readonly threshold: number
}

/**
 * Measures a score by the pairs it should find and the pairs it should not.
 * @param falseAlarms the share of `strangers` that may score above the threshold, for example 0.001
 */
export function measureSeparation(together: readonly number[], strangers: readonly number[], falseAlarms: number): Separation {
  const descending = [...strangers].sort((one, other) => other - one)
  const threshold = descending[Math.floor(strangers.length * falseAlarms)]!
  return { auc: areaUnderCurve(together, descending.reverse()), recall: shareAbove(together, threshold), threshold }
}

function shareAbove(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score > threshold).length / scores.length
}

/** @param ascending the strangers, lowest first */
function areaUnderCurve(together: readonly number[], ascending: readonly number[]): number {
  const below = (score: number, orEqual: boolean) => {
    let from = 0
    let to = ascending.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (ascending[middle]! < score || (orEqual && ascending[middle] === score)) from = middle + 1
      else to = middle
    }
    return from
  }
  const won = together.reduce((sum, score) => sum + (below(score, false) + below(score, true)) / 2, 0)
  return won / (together.length * ascending.length)
}
