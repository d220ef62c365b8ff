import { answerOf } from '#lib/errors/answer-of.ts'
import type { Answers } from './differences.ts'

/** Two texts of one form, one written while the other was; the server never overwrites either. */
export interface StaleTexts {
  readonly theirs: Answers | null
  /** What says who somebody is and differs: both come masked, so only the server can tell. */
  readonly differs: readonly string[]
  /** The version that stands; a save or signature that builds on it is accepted. */
  readonly version: number
  /** The signed record that came first, when it was a signature. */
  readonly recordId?: string
  readonly signedName?: string
}

/** The two texts of a refused write; null when it was refused for another reason. */
export function staleTextsOf(error: unknown): StaleTexts | null {
  const answer = answerOf(error)
  if (answer?.code !== 'record/stale') return null
  const { theirs = null, differs = [], version = 0, recordId, signedName } = (answer.details ?? {}) as Partial<StaleTexts>
  return { theirs, differs, version, recordId, signedName }
}
