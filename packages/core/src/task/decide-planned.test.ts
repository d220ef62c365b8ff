import { expect, test } from 'vitest'
import { decidePlanned } from './decide-planned.ts'

const now = new Date('2026-11-30T10:00:00+08:00')

test.each([
  ['visit', '2026-11-30', '10:01', 'accepted'],
  ['visit', '2026-11-30', '10:00', 'task/hour-past'],
  ['interview', '2026-11-29', '23:59', 'task/hour-past'],
  ['interview', '2026-12-01', undefined, 'task/hour-missing'],
  ['other', '2026-11-30', undefined, 'accepted'],
  ['other', '2026-11-29', undefined, 'task/day-past'],
  ['follow-up', '2020-01-01', undefined, 'task/day-past'],
  ['other', '2036-11-29', undefined, 'accepted'],
  ['other', '9999-12-31', undefined, 'time/too-far'],
  ['visit', '2040-01-01', '09:00', 'time/too-far'],
  ['other', '1900-01-01', undefined, 'time/too-early'],
  ['follow-up', '2026-11-30', '08:00', 'accepted']
] as const)('7.1.4.b: a task of kind %s for %s %s: %s', (kind, dueOn, dueAt, answer) => {
  const decision = decidePlanned({ kind, dueOn, dueAt }, now)
  expect(decision.ok ? 'accepted' : decision.code).toBe(answer)
})
