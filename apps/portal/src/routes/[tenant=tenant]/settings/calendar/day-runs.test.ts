import { readDays } from '@xinshe/core/clock/read-days.ts'
import { expect, test } from 'vitest'
import { linesOf } from './day-runs.ts'

test('4.1: what the box of the calendar page shows is read again as the same days', () => {
  const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-28', '2027-03-01', '2027-10-01']

  expect(linesOf(days)).toBe('2027-01-01 至 2027-01-03\n2027-02-28 至 2027-03-01\n2027-10-01')
  expect(readDays(linesOf(days), 2027).days).toEqual(days)
})
