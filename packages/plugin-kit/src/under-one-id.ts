import { answerOf } from './answer-of.ts'

/** Sends an act under its id. @param act which of the page's acts it is; each has ids of its own */
export type UnderOneId = <Given>(act: string, send: (requestId: string) => Promise<Given>) => Promise<Given>

/**
 * A sender that keeps the id of an act until the server has answered: what is sent again because its answer was lost is the
 * same act, and is recorded once. After an answer, be it a refusal, the next has an id of its own.
 *
 * @example const once = underOneId(); await once('note', (requestId) => rpc.noteEvent.mutate({ requestId, … }))
 */
export function underOneId(): UnderOneId {
  const unanswered = new Map<string, string>()
  return async (act, send) => {
    const requestId = unanswered.get(act) ?? crypto.randomUUID()
    unanswered.set(act, requestId)
    try {
      const given = await send(requestId)
      unanswered.delete(act)
      return given
    } catch (error) {
      if (answerOf(error).code !== 'no-answer') unanswered.delete(act)
      throw error
    }
  }
}
