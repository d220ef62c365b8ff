import type { FlowEntry } from './flow.ts'

type Line = Pick<FlowEntry, 'id' | 'corrects'>

/**
 * Whether two ids are of one line of a flow: a correction is the line it corrects, and what follows a line up names it as it
 * stood then. Two that name none are the same.
 */
export function isSameLine(entries: readonly Line[], one: string | null, other: string | null): boolean {
  return rootOf(entries, one) === rootOf(entries, other)
}

/** What the line began as. */
function rootOf(entries: readonly Line[], id: string | null): string | null {
  const corrected = entries.find((entry) => entry.id === id)?.corrects
  return corrected ? rootOf(entries, corrected) : id
}
