import type { Snippet } from 'svelte'
import type { Words } from '../language.ts'

/** One column of a `DataTable`. Without `cell`, `text` is shown as it is. */
export interface DataColumn<Row> {
  /** Names the column in `sort`. */
  key: string
  title: Words
  text?: (row: Row) => Words | number | null | undefined
  cell?: Snippet<[Row]>
  align?: 'start' | 'end'
  /** A CSS length for the column; the others share what is left. */
  width?: string
  /** Never breaks into a second line: dates, numbers, short labels. */
  firm?: boolean
  /** May be sorted by: a function compares rows in the browser, `true` leaves the order to the server. */
  sort?: true | ((one: Row, other: Row) => number)
  /** Leaves the table when it becomes narrow. */
  spare?: boolean
}

export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}
