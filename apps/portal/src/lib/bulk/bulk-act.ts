import { invalidate } from '$app/navigation'
import { toast, type Words } from '@xinshe/ui'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import { doEach } from './do-each.ts'
import { showNotDone } from './not-done.svelte.ts'

interface BulkAct<Row, Answer> {
  readonly rows: readonly Row[]
  readonly act: (row: Row) => Promise<Answer>
  /** Does the opposite for a row that was done; an act of its own, so that the story keeps both. */
  readonly undo?: (row: Row, answer: Answer) => Promise<unknown>
  readonly told: (count: number) => Words
  readonly undone?: (count: number) => Words
  /** What a row is called where it could not be done. */
  readonly nameOf: (row: Row) => Words
  /** What pages read again afterwards. */
  readonly reads: string
  /** What the page does besides, once the act was done and once it was taken back: what is searched for is no part of `reads`. */
  readonly onChange?: (() => void) | undefined
}

/** Acts on each row; says how many were done, with a way back while the message stands, and row by row what was not, which is the answer. */
export async function bulkAct<Row, Answer>({ rows, act, undo, told, undone, nameOf, reads, onChange }: BulkAct<Row, Answer>): Promise<readonly Row[]> {
  const { done, failed } = await doEach(rows, act)
  await readAgain()
  // Whoever has to read first what was not done keeps the way back for longer.
  if (done.length > 0) toast(told(done.length), undo ? { onUndo: () => void takeBack(), seconds: failed.length > 0 ? 30 : 10 } : {})
  tellFailed(failed, done.length > 0)
  return failed.map(({ row }) => row)

  async function readAgain() {
    await invalidate(reads)
    onChange?.()
  }

  async function takeBack() {
    const back = await doEach(done, ({ row, answer }) => undo!(row, answer))
    await readAgain()
    if (undone && back.done.length > 0) toast(undone(back.done.length), { tone: 'info' })
    tellFailed(back.failed.map(({ row: { row }, error }) => ({ row, error })), back.done.length > 0)
  }

  function tellFailed(left: readonly { row: Row; error: unknown }[], isPartlyDone: boolean) {
    if (left.length === 1 && rows.length === 1) toast(sentenceOf(left[0]!.error), { tone: 'danger' })
    else if (left.length > 0) showNotDone(left.map(({ row, error }) => ({ name: nameOf(row), why: sentenceOf(error) })), isPartlyDone)
  }
}
