import { standingEntries } from '../standing-entries.ts'
import type { FlowEntry } from './flow.ts'
import { isSameLine } from './is-same-line.ts'

/**
 * 7.2.1.b: so many people that the level above is told at once, where it has not been told of this flow yet. A report that rests
 * on a count which was corrected or taken back since was a false one, and does not answer for those who come later.
 *
 * @param entries in the order they came in, without the count itself
 */
export function mustReport(entries: readonly FlowEntry[], headcount: number, threshold: number): boolean {
  return headcount >= threshold && !standingEntries(entries).some((entry) => entry.step === 'collective/report' && !isFalse(entries, entry, threshold))
}

/** Whether counts over the threshold were there before a report, and none of them stands so. Without any it is a person's own word. */
function isFalse(entries: readonly FlowEntry[], report: FlowEntry, threshold: number): boolean {
  const first = entries.findIndex(({ id }) => isSameLine(entries, id, report.id))
  const counts = entries.slice(0, first).filter((entry) => isOver(entry, threshold))
  const standing = standingEntries(entries).filter((entry) => isOver(entry, threshold))
  return counts.length > 0 && !counts.some(({ id }) => standing.some((count) => isSameLine(entries, id, count.id)))
}

function isOver({ step, isStruck, answers }: FlowEntry, threshold: number): boolean {
  return step === 'collective/headcount' && !isStruck && Number(answers['headcount']) >= threshold
}
