import { answerOf } from '@xinshe/plugin-kit/portal'
import type { Said } from '@xinshe/words'

/** Runs a write for a dialog, which shows the message of what it throws: the server's own sentence in the reader's language. */
export async function inWords<T>(write: Promise<T>, tell: (said: Said) => string): Promise<T> {
  try {
    return await write
  } catch (error) {
    throw new Error(tell(answerOf(error).sentence), { cause: error })
  }
}
