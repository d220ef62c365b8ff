import { expect, test } from 'vitest'
import { byUrgency, shownAtOnce } from './by-urgency.ts'

const at = (minute: number) => `2026-12-01T01:${String(minute).padStart(2, '0')}:00.000Z`
const untaken = { level: 'red', raisedAt: at(30), acknowledgedAt: null, reportDueAt: null, reportedAt: null, stoodDown: null, isMine: false, takenAt: null, liesAbove: false, isLeaving: false } as const
const taken = { ...untaken, acknowledgedAt: at(31) } as const

test('6.3.3.0: of many alarms those that nobody has taken come first, red before orange, the one that waits longest before the others', () => {
  const alarms = [
    { id: 'taken, report due later', ...taken, raisedAt: at(1), reportDueAt: at(50) },
    { id: 'stood down', ...untaken, level: 'orange', raisedAt: at(2), stoodDown: 'checked-out' },
    { id: 'orange', ...untaken, level: 'orange', raisedAt: at(3) },
    { id: 'handed up', ...untaken, raisedAt: at(4), liesAbove: true },
    { id: 'raised by oneself', ...untaken, raisedAt: at(0), isMine: true },
    { id: 'red, later', ...untaken, raisedAt: at(6) },
    { id: 'red', ...untaken, raisedAt: at(5) },
    { id: 'taken, report due soon', ...taken, raisedAt: at(7), reportDueAt: at(40) },
    { id: 'taken and reported', ...taken, raisedAt: at(8), reportDueAt: at(40), reportedAt: at(39) },
    { id: 'orange, taken', ...taken, level: 'orange', raisedAt: at(9) }
  ] as const

  expect(byUrgency(alarms).map(({ id }) => id)).toEqual(['red', 'red, later', 'raised by oneself', 'handed up', 'orange', 'stood down', 'taken, report due soon', 'taken, report due later'])
})

test('5.8.a: no alarm that nobody has taken is folded away while one that is taken is shown', () => {
  const alarms = [0, 1, 2].flatMap((minute) => [{ id: 'taken', ...taken, raisedAt: at(minute), reportDueAt: at(50) }, { id: 'untaken', ...untaken, level: 'orange' as const, raisedAt: at(minute) }])

  const sorted = byUrgency(alarms).map(({ id }) => id)
  expect(sorted.slice(0, shownAtOnce)).not.toContain('taken')
  expect(sorted.slice(shownAtOnce)).not.toContain('untaken')
})
