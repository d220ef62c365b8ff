/** The mean of some scores to two digits; null where none was handed out: the database keeps those of a quarter with fewer than five answers (B20). */
export function meanScore(sum: number, scores: number): number | null {
  return scores === 0 ? null : Math.round((sum / scores) * 100) / 100
}
