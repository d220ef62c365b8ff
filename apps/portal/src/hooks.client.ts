import type { HandleClientError } from '@sveltejs/kit/hooks'
import { config } from 'zod/v4/core'
import { answerOf } from '#lib/errors/answer-of.ts'

// The content security policy forbids text to become a program. Left to itself zod tries once whether it may, and the browser
// reads all of the desk's script again to say where it was tried: a tenth of the time a page takes to come alive.
config({ jitless: true })

/** A call that failed inside a load becomes an error page of the same kind, not a fault. */
export const handleError: HandleClientError = ({ error }) => {
  const answer = answerOf(error)
  return answer ? { status: answer.status || 503, message: answer.code, code: answer.code } : undefined
}
