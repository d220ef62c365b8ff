import { expect, test } from 'vitest'
import { readRows } from './read-rows.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { titles } from './test/make-workbook.ts'

const now = new Date('2026-03-02T10:00:00+08:00')
const row = (number: string | null, title: string | null = '路灯不亮') => [number, 'A1', title, '2019/4/25 9:32', '']

test('rows keep the numbers people see beside them; empty rows do not count', () => {
  const rows = [[], titles, row('1'), [], [null, null], row('2', null), row('3')]

  const { petitions, refused } = readRows(rows, recogniseColumns(rows), now)

  expect(petitions.map(({ row, petition }) => [row, petition.number])).toEqual([[3, 'LY-1'], [7, 'LY-3']])
  expect(refused).toMatchObject([{ row: 6, number: 'LY-2' }])
})

test('a number that comes again is refused and names the row it came in first', () => {
  const rows = [titles, row('1'), row('１', '另一件事')]

  const { petitions, refused } = readRows(rows, recogniseColumns(rows), now)

  expect(petitions).toHaveLength(1)
  expect(refused).toMatchObject([{ row: 3, number: 'LY-1', why: [{ zh: '留言编号与第 2 行相同' }] }])
})
