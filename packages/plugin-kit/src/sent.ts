import type { FieldProblem } from '@xinshe/forms'
import type { Said } from '@xinshe/words'
import { answerOf } from './answer-of.ts'

/** Why a form was not taken, as the page that shows it needs it. */
export interface NotTaken {
  readonly sentence: Said
  readonly problems: readonly FieldProblem[]
  /** Somebody else saved meanwhile: their text, and the version a next save builds on. */
  readonly stale: { readonly theirs: Readonly<Record<string, unknown>> | null; readonly version: number } | null
}

/**
 * Sends a form and says why it was not taken; null when it was.
 * @example const refused = await sent(rpc.recordSession.mutate({ caseId, version, answers }))
 */
export async function sent(write: Promise<unknown>): Promise<NotTaken | null> {
  try {
    await write
    return null
  } catch (error) {
    const { code, sentence, details } = answerOf(error)
    const { problems = [], theirs = null, version = 0 } = (details ?? {}) as { problems?: readonly FieldProblem[]; theirs?: Record<string, unknown> | null; version?: number }
    return { sentence, problems: code === 'record/incomplete' ? problems : [], stale: code === 'record/stale' ? { theirs, version } : null }
  }
}
