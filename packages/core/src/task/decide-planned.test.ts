import { expect, test } from 'vitest'
import { decidePlanned } from './decide-planned.ts'

const now = new Date('2026-11-30T10:00:00+08:00')

test.each([
  ['visit', '2026-11-30', '10:01', 'accepted'],
  ['visit', '2026-11-30', '10:00', 'task/hour-past'],
  ['interview', '2026-11-29', '23:59', 'task/hour-past'],
  ['interview', '2026-12-01', undefined, 'task/hour-missing'],
  ['other', '2026-11-01', undefined, 'accepted'],
  ['follow-up', '2026-11-30', '08:00', 'accepted']
] as const)('7.1.4.b: a task of kind %s for %s %s: %s', (kind, dueOn, dueAt, answer) => {
  const decision = decidePlanned({ kind, dueOn, dueAt }, now)
  expect(decision.ok ? 'accepted' : decision.code).toBe(answer)
})
