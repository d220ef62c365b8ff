import { addDays, daysBetween } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueWithPauses } from './due-with-pauses.ts'

const pause = (from: string, until: string | null) => ({ from, until })

test.each([
  ['no hearing', [], '2026-12-01'],
  ['a hearing of one day', [pause('2026-11-10', '2026-11-10')], '2026-12-02'],
  ['a hearing of three days', [pause('2026-11-10', '2026-11-12')], '2026-12-04'],
  ['two hearings', [pause('2026-11-10', '2026-11-12'), pause('2026-11-20', '2026-11-21')], '2026-12-06'],
  ['a hearing on the last day', [pause('2026-12-01', '2026-12-02')], '2026-12-03'],
  ['a hearing after the last day', [pause('2026-12-02', '2026-12-09')], '2026-12-01'],
  ['the second only begins in time because of the first', [pause('2026-11-20', '2026-11-24'), pause('2026-12-04', '2026-12-04')], '2026-12-07'],
  ['a hearing that lasts until today', [pause('2026-11-20', null)], '2026-12-07'],
  ['a hearing that begins on the day of the request', [pause('2026-11-01', '2026-11-02')], '2026-12-02'],
  ['the same days twice', [pause('2026-11-10', '2026-11-12'), pause('2026-11-11', '2026-11-12')], '2026-12-04']
] as const)('D1.36, 4.1: 30 days from the first of November with %s', (_, pauses, due) => {
  expect(dueWithPauses('2026-11-01', 30, pauses, '2026-11-25')).toBe(due)
})

const days = fc.integer({ min: 0, max: 200 }).map((count) => addDays('2026-06-01', count))
const pauses = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 20 })).map(([from, length]) => pause(from, addDays(from, length))), { maxLength: 6 })

test('D1.36, 4.1: a pause never makes a term shorter, and never longer than its own days', () => {
  fc.assert(
    fc.property(days, pauses, (start, some) => {
      const plain = addDays(start, 30)
      const due = dueWithPauses(start, 30, some, '2027-06-01')
      const length = some.reduce((sum, { from, until }) => sum + daysBetween(from, until!) + 1, 0)

      expect(due >= plain).toBe(true)
      expect(daysBetween(plain, due)).toBeLessThanOrEqual(length)
    })
  )
})
