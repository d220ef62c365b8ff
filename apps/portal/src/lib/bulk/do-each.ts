export interface Outcome<Row, Answer> {
  readonly done: readonly { readonly row: Row; readonly answer: Answer }[]
  readonly failed: readonly { readonly row: Row; readonly error: unknown }[]
}

/** Does an act for one row after the other: what fails for one is told for that one, the others are done. */
export async function doEach<Row, Answer>(rows: readonly Row[], act: (row: Row) => Promise<Answer>): Promise<Outcome<Row, Answer>> {
  const done: { row: Row; answer: Answer }[] = []
  const failed: { row: Row; error: unknown }[] = []
  for (const row of rows) {
    try {
      done.push({ row, answer: await act(row) })
    } catch (error) {
      failed.push({ row, error })
    }
  }
  return { done, failed }
}
