import { expect, test } from 'vitest'
import { quarterOf } from './activity.ts'

test.each([['2026-01-01', '2026-Q1'], ['2026-03-31', '2026-Q1'], ['2026-04-01', '2026-Q2'], ['2026-12-31', '2026-Q4']])('5.1.g: %s is of %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter)
})
