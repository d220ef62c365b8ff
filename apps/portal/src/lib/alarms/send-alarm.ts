import { answerOf } from '../errors/answer-of.ts'

export type SendingState<Raised> =
  | { readonly kind: 'sending'; readonly tries: number }
  | { readonly kind: 'raised'; readonly raised: Raised }
  | { readonly kind: 'refused'; readonly error: unknown }

const second = 1000
/** How long it waits before the next try; the last one again and again. */
const pauses = [second, 2 * second, 3 * second, 5 * second]

interface Sending<Raised> {
  /** One try, under the same id each time; what was typed meanwhile goes along. */
  readonly send: () => Promise<Raised>
  readonly onState: (state: SendingState<Raised>) => void
  readonly pause?: (milliseconds: number) => Promise<void>
}

/**
 * Sends an alarm until the server has it: a network that is down, a server that starts anew and an answer that is lost
 * end nothing. Only a refusal that another try would not change does.
 */
export async function sendAlarm<Raised>({ send, onState, pause = wait }: Sending<Raised>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    onState({ kind: 'sending', tries })
    try {
      return onState({ kind: 'raised', raised: await send() })
    } catch (error) {
      if (isFinal(error)) return onState({ kind: 'refused', error })
    }
    await pause(pauses[Math.min(tries, pauses.length) - 1]!)
  }
}

/** 401 asks to sign in again, 408 and 429 pass by themselves; every other "no" of the server would be the same again. */
function isFinal(error: unknown): boolean {
  const status = answerOf(error)?.status ?? 0
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
