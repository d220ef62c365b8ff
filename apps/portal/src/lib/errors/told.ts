import type { Words } from '@xinshe/ui'
import { sentenceOf } from './sentence-of.ts'

/**
 * Does the work of a dialog. When the server says no, the error that reaches the dialog carries the sentence to show.
 * @throws Error whose message a person can read
 */
export async function told<T>(tell: (words: Words) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(tell(sentenceOf(error)), { cause: error })
  }
}
