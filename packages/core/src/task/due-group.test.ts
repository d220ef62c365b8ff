import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntil, dueGroup, dueWords } from './due-group.ts'

const today = '2026-11-29'

test.each([
  ['2025-11-29', 'overdue', '逾期 365 天'],
  ['2026-11-28', 'overdue', '逾期 1 天'],
  ['2026-11-29', 'today', '今天到期'],
  ['2026-11-30', 'week', '还有 1 天'],
  ['2026-12-06', 'week', '还有 7 天'],
  ['2026-12-07', 'later', '还有 8 天']
])('7.1.4.b: what is due on %s is %s: %s', (dueOn, group, words) => {
  expect(dueGroup(dueOn, today)).toBe(group)
  expect(dueWords(dueOn, today).zh).toBe(words)
})

test('a year of days is counted one by one, whatever month or leap day lies between', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const dayOf = (date: Date) => date.toISOString().slice(0, 10)
      const to = new Date(Date.parse(dayOf(from)) + days * 86_400_000)
      expect(daysUntil(dayOf(to), dayOf(from))).toBe(days)
    })
  )
})
