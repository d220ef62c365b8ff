import { expect, test } from 'vitest'
import { dueTime } from './due-time.ts'

test.each<[string, string, string | null, string]>([
  ['0 7 * * *', '2026-11-23T23:00:00.000Z', '2026-11-23T23:00:00.000Z', 'seven in Guangzhou, to the second'],
  ['0 7 * * *', '2026-11-23T22:59:59.999Z', null, 'a moment before: yesterday is too long ago'],
  ['0 7 * * *', '2026-11-24T03:12:00.000Z', '2026-11-23T23:00:00.000Z', 'four hours late'],
  ['0 7 * * *', '2026-11-24T11:00:00.001Z', null, 'twelve hours late'],
  ['*/5 * * * *', '2026-11-24T03:12:00.000Z', '2026-11-24T03:10:00.000Z', 'every five minutes'],
  ['0 9 1 * *', '2026-11-24T03:12:00.000Z', null, 'the first of the month']
])('a job at %s is, at %s, due since %s: %s', (fields, now, due, _) => {
  expect(dueTime(fields, new Date(now))?.toISOString() ?? null).toBe(due)
})
