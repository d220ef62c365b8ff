import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import type { Mark } from '../classification/marks-of.ts'

/** Who took back the mark a flow opened with, when and why: the review that overruled it (3.3), or the recount that cleared it (3.5). */
export type FlowFallen = Pick<Mark, 'byName' | 'at'> & { readonly reason: string }

/**
 * What became of the mark by which the rule opened 7.2.2; null: it stands, or another of the same visit does. A mark that stands
 * on nothing asks for no level (7.2.2.a), and its flow is closed by a person. `marks` are those of the matter, newest first.
 */
export function flowFallen({ kind, origin, contactId }: { readonly kind: FlowKind; readonly origin: 'rule' | 'person'; readonly contactId: string | null }, marks: readonly Mark[]): FlowFallen | null {
  if (kind !== 'irrational' || origin !== 'rule') return null
  const ofIt = marks.filter((mark) => mark.contactId === contactId)
  const standing = (['irrational', 'unruly'] as const).flatMap((sought) => ofIt.find((mark) => mark.kind === sought) ?? [])
  const [newest] = ofIt.filter((mark) => standing.includes(mark))
  if (!newest || standing.some(({ holds }) => holds)) return null
  return { byName: newest.byName, at: newest.at, reason: newest.text.reason ?? newest.text.account ?? '' }
}
