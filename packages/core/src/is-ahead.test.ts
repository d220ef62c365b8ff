import { expect, test } from 'vitest'
import { isAhead } from './is-ahead.ts'

/** Half past midnight in Guangzhou, still the evening before in Greenwich. */
const now = new Date('2026-03-01T16:30:00Z')

test.each([
  ['2026-03-02', false],
  ['2026-03-03', true],
  ['2026-03-02T00:30:00+08:00', false],
  ['2026-03-01T16:35:00.000Z', false],
  ['2026-03-01T16:35:01.000Z', true],
  ['2026-03-02T09:00:00+08:00', true]
])('7.1.1: %s, said half past midnight on 2 March, lies in the future: %s', (at, answer) => {
  expect(isAhead(at, now)).toBe(answer)
})
