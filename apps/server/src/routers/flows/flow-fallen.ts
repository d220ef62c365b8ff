import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import type { Mark } from '../classification/marks-of.ts'

/** Who took back the mark a flow opened with, when and why: the review that overruled it (3.3), the recount that cleared it (3.5), or whoever took back 困难 (4.4.b). */
export type FlowFallen = Pick<Mark, 'byName' | 'at'> & { readonly reason: string }

/** What else was said of a matter since: the marks of its visits, newest first, and how it lost the tag 困难. */
interface SaidSince {
  readonly marks: readonly Mark[]
  readonly lostTag: FlowFallen | null
}

/**
 * What became of the mark by which the rule opened 7.2.2, or of the tag of 7.2.3; null: it stands, or another of the same visit
 * does. A flow that stands on nothing asks for nothing (7.2.2.a, 7.2.3.b), and is closed by a person.
 */
export function flowFallen({ kind, origin, contactId }: { readonly kind: FlowKind; readonly origin: 'rule' | 'person'; readonly contactId: string | null }, { marks, lostTag }: SaidSince): FlowFallen | null {
  if (origin !== 'rule' || kind === 'collective') return null
  if (kind === 'hardship') return lostTag
  const ofIt = marks.filter((mark) => mark.contactId === contactId)
  const standing = (['irrational', 'unruly'] as const).flatMap((sought) => ofIt.find((mark) => mark.kind === sought) ?? [])
  const [newest] = ofIt.filter((mark) => standing.includes(mark))
  if (!newest || standing.some(({ holds }) => holds)) return null
  return { byName: newest.byName, at: newest.at, reason: newest.text.reason ?? newest.text.account ?? '' }
}
