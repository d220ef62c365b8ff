import { percent } from '../percent.ts'

/** 7.1.5.a: how much of what was planned is done, in per cent; of several indicators the mean, each counting at most whole. */
export function completion(indicators: readonly { readonly planned: number; readonly done: number }[]): number | null {
  return percent(indicators.reduce((sum, { planned, done }) => sum + Math.min(1, done / planned), 0), indicators.length)
}
