import { expect, test } from 'vitest'
import { remainingTime } from './remaining-time.ts'

const now = new Date('2026-11-23T04:00:00Z').getTime()

test.each([
  ['2026-11-23T04:12:03Z', '还剩 12:03', false],
  ['2026-11-23T05:00:05Z', '还剩 1:00:05', false],
  ['2026-11-23T04:00:00Z', '还剩 0:00', false],
  ['2026-11-23T03:59:59Z', '已超时 0:01', true],
  ['2026-11-23T02:57:50Z', '已超时 1:02:10', true]
])('6.3.3.0: a report due at %s: %s', (until, words, isOver) => {
  expect(remainingTime(until, now)).toMatchObject({ said: { zh: words }, isOver })
})
