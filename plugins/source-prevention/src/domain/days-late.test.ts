import { expect, test } from 'vitest'
import { daysLate } from './days-late.ts'

test('5.1.a: a clue nobody has acted on is late from the day after it was due', () => {
  expect(daysLate({ state: 'waiting', dueOn: '2026-03-04' }, '2026-03-04')).toBe(0)
  expect(daysLate({ state: 'waiting', dueOn: '2026-03-04' }, '2026-03-06')).toBe(2)
  expect(daysLate({ state: 'handling', dueOn: '2026-03-04' }, '2026-03-06')).toBe(0)
})
