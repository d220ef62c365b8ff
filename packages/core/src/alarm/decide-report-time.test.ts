import { expect, test } from 'vitest'
import { decideReportTime } from './decide-report-time.ts'

const now = new Date('2026-11-30T10:00:00+08:00')

test.each([
  ['2026-11-30T10:05:00+08:00', true],
  ['2026-11-30T10:05:01+08:00', false],
  ['2026-11-29T09:00:00+08:00', true],
  ['2026-11-29T08:59:59+08:00', false],
  ['2026-11-25T09:00:00+08:00', false]
])('6.3.3.0: at ten, a report of an alarm raised at nine was made at %s: %s', (toldAt, answer) => {
  expect(decideReportTime(toldAt, '2026-11-30T09:00:00+08:00', now).ok).toBe(answer)
})
