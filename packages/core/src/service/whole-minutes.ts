/** How long something took, in whole minutes and at least one; null where it is longer than a day: somebody forgot to end it. */
export function wholeMinutes(from: Date, to: Date): number | null {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000))
  return minutes > 1_440 ? null : minutes
}
