import { isOpen, type Stage } from '@xinshe/core/case/case.ts'
import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { meanChange } from './compare-scores.ts'
import type { Scores } from './dimensions.ts'

/** A check as the decision needs it. */
export interface DatedScores {
  readonly checkedOn: string
  readonly scores: Scores
}

/** What a new check is, and what it shows. */
export interface DecidedCheck {
  readonly kind: 'baseline' | 'follow-up'
  /** The mean change since the baseline; null for the baseline itself. */
  readonly change: number | null
}

export type CheckRefusal = 'case-management/not-accepted' | 'case-management/case-ended' | 'case-management/not-after-last'

/**
 * Whether a check may be added to a case, and what it is (5.6.d). The first is the baseline; the dates go forward.
 * @param before the checks the case has, oldest first
 */
export function decideCheck(
  { stage, before }: { stage: Stage; before: readonly DatedScores[] },
  check: DatedScores
): Decision<DecidedCheck, CheckRefusal> {
  if (stage === 'registered') return refuse('case-management/not-accepted')
  if (!isOpen(stage)) return refuse('case-management/case-ended')
  const [baseline] = before
  if (!baseline) return accept({ kind: 'baseline', change: null })
  if (check.checkedOn <= before.at(-1)!.checkedOn) return refuse('case-management/not-after-last')
  return accept({ kind: 'follow-up', change: meanChange(baseline.scores, check.scores) })
}
