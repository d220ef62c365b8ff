import { expect, test } from 'vitest'
import { daysOverdue, firstDueOn } from './due.ts'

test('the baseline is due a week after the case was taken on', () => {
  expect(firstDueOn('2026-02-25')).toBe('2026-03-04')
})

test('5.6.d: a re-assessment is overdue from the day after it was due', () => {
  expect(daysOverdue('2026-03-04', '2026-03-03')).toBe(0)
  expect(daysOverdue('2026-03-04', '2026-03-04')).toBe(0)
  expect(daysOverdue('2026-03-04', '2026-03-05')).toBe(1)
})
