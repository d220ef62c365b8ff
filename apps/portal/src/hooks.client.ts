import type { HandleClientError } from '@sveltejs/kit/hooks'
import { answerOf } from '#lib/errors/answer-of.ts'

/** A call that failed inside a load becomes an error page of the same kind, not a fault. */
export const handleError: HandleClientError = ({ error }) => {
  const answer = answerOf(error)
  return answer ? { status: answer.status || 503, message: answer.code, code: answer.code } : undefined
}
