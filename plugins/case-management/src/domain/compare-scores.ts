import { dimensions, type Dimension, type Scores } from './dimensions.ts'

/** One row of the chart: where a dimension began, where it is, and how far it came. */
export interface ComparedDimension {
  readonly dimension: Dimension
  readonly baseline: number
  readonly latest: number
  readonly change: number
}

/** Baseline beside latest, dimension by dimension (5.6.d 成效验证). */
export function compareScores(baseline: Scores, latest: Scores): ComparedDimension[] {
  return dimensions.map((dimension) => ({
    dimension,
    baseline: baseline[dimension],
    latest: latest[dimension],
    change: latest[dimension] - baseline[dimension]
  }))
}

/** How far all dimensions came on average, to one decimal: -10 to 10. */
export function meanChange(baseline: Scores, latest: Scores): number {
  const changes = compareScores(baseline, latest).map(({ change }) => change)
  return Math.round((changes.reduce((sum, change) => sum + change, 0) / changes.length) * 10) / 10
}
