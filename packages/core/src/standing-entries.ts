/** Of rows that are added and never changed those in force: what was corrected or taken back is history. In the order they came in. */
export function standingEntries<Entry extends { readonly id: string; readonly corrects: string | null; readonly isStruck: boolean }>(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.map(({ corrects }) => corrects))
  return entries.filter(({ id, isStruck }) => !isStruck && !replaced.has(id))
}
