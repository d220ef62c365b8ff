/** The first rows of a list, and of how many that is true when there are more. */
export interface First<Row> {
  readonly rows: readonly Row[]
  /** For `ListSearch`, so that nobody takes what lies behind them for missing; null when these are all. */
  readonly among: number | null
}

/**
 * What a list shows of an answer that was asked for one row more than is shown.
 * @example firstOf(await rpc.eventsHere.query({ limit: 101 }), 100)
 */
export function firstOf<Row>(answered: readonly Row[], most: number): First<Row> {
  return { rows: answered.slice(0, most), among: answered.length > most ? most : null }
}
