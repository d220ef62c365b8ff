import { failureSentence, type Said } from '@xinshe/words'
import { answerOf } from './answer-of.ts'

/** The sentence a person reads when a call failed: the owner's own for a refusal, ours for the rest. */
export function sentenceOf(error: unknown): Said {
  const answer = answerOf(error)
  return answer?.sentence ?? failureSentence(answer?.status ?? 500)
}
