import { expect, test } from 'vitest'
import type { DataColumn } from './data-column.ts'
import { nextSort, sortRows } from './sort-rows.ts'

interface Row {
  name: string
  visits: number
}
const columns: DataColumn<Row>[] = [
  { key: 'visits', title: '次数', sort: (one, other) => one.visits - other.visits },
  { key: 'name', title: '姓名', sort: true }
]
const rows: Row[] = [
  { name: '甲', visits: 2 },
  { name: '乙', visits: 1 },
  { name: '丙', visits: 2 }
]
const namesOf = (sorted: readonly Row[]) => sorted.map((row) => row.name).join('')

test('rows sort by the column, and equal rows keep their order both ways', () => {
  expect(namesOf(sortRows(rows, columns, { key: 'visits', direction: 'ascending' }))).toBe('乙甲丙')
  expect(namesOf(sortRows(rows, columns, { key: 'visits', direction: 'descending' }))).toBe('甲丙乙')
})

test('a column the server sorts leaves the rows as they came', () => {
  expect(namesOf(sortRows(rows, columns, { key: 'name', direction: 'descending' }))).toBe('甲乙丙')
})

test('a heading clicked three times asks for up, down and no order', () => {
  const up = nextSort('visits', undefined)
  const down = nextSort('visits', up)

  expect(up).toEqual({ key: 'visits', direction: 'ascending' })
  expect(down).toEqual({ key: 'visits', direction: 'descending' })
  expect(nextSort('visits', down)).toBeUndefined()
  expect(nextSort('name', down)).toEqual({ key: 'name', direction: 'ascending' })
})
