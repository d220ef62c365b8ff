import { expect, test } from 'vitest'
import { nextPatrol } from './next-patrol.ts'

test('5.1.a: the next patrol is due so many days after this one, and never earlier than it was', () => {
  expect(nextPatrol({ nextOn: '2026-03-04', everyDays: 14 }, '2026-03-06')).toBe('2026-03-20')
  expect(nextPatrol({ nextOn: '2026-03-20', everyDays: 14 }, '2026-03-01')).toBe('2026-03-20')
})
