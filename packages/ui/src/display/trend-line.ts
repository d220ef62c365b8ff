/** One measurement of a trend, oldest first in its list. */
export interface TrendPoint {
  readonly id: string
  /** A day or an instant. */
  readonly at: string
  readonly value: number
}

/** The box a trend is drawn in; room at the edges for dots and their numbers. */
export const trendBox = { width: 320, height: 120, left: 28, right: 12, top: 18, bottom: 8 } as const

/** Where each measurement lies in the box: evenly apart, the least at the bottom. One alone stands in the middle. */
export function trendLine(points: readonly TrendPoint[], { min, max }: { min: number; max: number }): { id: string; value: number; x: number; y: number }[] {
  const { width, height, left, right, top, bottom } = trendBox
  const step = points.length > 1 ? (width - left - right) / (points.length - 1) : 0
  const start = points.length > 1 ? left : (left + width - right) / 2
  return points.map(({ id, value }, at) => ({ id, value, x: start + step * at, y: heightOf(value, { min, max }, { from: height - bottom, to: top }) }))
}

/** The height of a value in the box: for a line across it, too. */
export function heightOf(value: number, { min, max }: { min: number; max: number }, { from, to } = { from: trendBox.height - trendBox.bottom, to: trendBox.top as number }): number {
  const share = (Math.min(max, Math.max(min, value)) - min) / (max - min)
  return from + (to - from) * share
}
