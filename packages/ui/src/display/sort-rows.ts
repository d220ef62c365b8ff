import type { DataColumn, Sort } from './data-column.ts'

/**
 * Rows in the asked order. A column that the server sorts (`sort: true`) leaves them as they came;
 * equal rows keep their order either way.
 */
export function sortRows<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], sort: Sort | undefined): readonly Row[] {
  const compare = columns.find((column) => column.key === sort?.key)?.sort
  if (!sort || typeof compare !== 'function') return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => sign * compare(one, other))
}

/** What a click on a heading asks for: up, down, then no order of ours again. */
export function nextSort(key: string, sort: Sort | undefined): Sort | undefined {
  if (sort?.key !== key) return { key, direction: 'ascending' }
  return sort.direction === 'ascending' ? { key, direction: 'descending' } : undefined
}
