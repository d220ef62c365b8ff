import { accept, refuse, type Decision } from '../decision.ts'

/** One row of what people said of a visit under one clause (3.3, 3.5): a mark, its correction, or the review of one. */
export interface MarkRow {
  readonly id: string
  readonly holds: boolean
  /** The row it is the second pair of eyes on; null for what its author wrote. */
  readonly reviews: string | null
  /** The facts it was marked on; of a review nothing. */
  readonly evidence: string
}

export interface NewMark {
  /** The newest row the author has read; null where the page showed none. */
  readonly seen: string | null
  readonly holds: boolean
  readonly evidence: string
}

export type MarkRefusal = 'classification/already-marked' | 'classification/overruled' | 'classification/stale' | 'classification/nothing-new'

/**
 * Whether a mark may be written: it builds on the newest row or is the first, so that nobody's evidence and no reviewer's
 * verdict is replaced unseen. After an overruling it says what is new: evidence that was not enough once is none.
 *
 * @param rows newest first
 */
export function decideMark(rows: readonly MarkRow[], { seen, holds, evidence }: NewMark): Decision<null, MarkRefusal> {
  const [newest] = rows
  if ((newest?.id ?? null) !== seen) {
    if (!newest) return refuse('classification/stale')
    if (newest.holds) return refuse('classification/already-marked')
    return refuse(newest.reviews ? 'classification/overruled' : 'classification/stale')
  }
  if (holds && overruledEvidence(rows).includes(evidence.trim())) return refuse('classification/nothing-new')
  return accept(null)
}

function overruledEvidence(rows: readonly MarkRow[]): string[] {
  const overruled = new Set(rows.filter(({ holds, reviews }) => !holds && reviews).map(({ reviews }) => reviews))
  return rows.filter(({ id }) => overruled.has(id)).map(({ evidence }) => evidence.trim())
}
