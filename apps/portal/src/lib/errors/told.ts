import type { Words } from '@xinshe/ui'
import { answerOf } from './answer-of.ts'
import { sentenceOf } from './sentence-of.ts'

/**
 * Does the work of a dialog. When the server says no, the error that reaches the dialog carries the sentence to show:
 * where it has said what is wrong at a field, that, since the dialogs that are told have no field to mark.
 * @throws Error whose message a person can read
 */
export async function told<T>(tell: (words: Words) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(tell(problemOf(error) ?? sentenceOf(error)), { cause: error })
  }
}

function problemOf(error: unknown): Words | undefined {
  return (answerOf(error)?.details as { problems?: { message: Words }[] } | undefined)?.problems?.[0]?.message
}
