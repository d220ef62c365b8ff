import fc from 'fast-check'
import { addDays } from '@xinshe/words'
import { expect, test } from 'vitest'
import { digestOf, isTermAsked, type AgendaKind } from './agenda.ts'
import { daysShown, mondayOf, turned } from './month-days.ts'

const today = '2026-03-02'
const item = (kind: AgendaKind, days: number, isDone = false) => ({ kind, on: addDays(today, days), isDone })

test.each([
  ['nothing', [], {}],
  ['a task of yesterday', [item('task', -1)], { 'tasks-overdue': 1 }],
  ['a task of yesterday that is done', [item('task', -1, true)], {}],
  ['tasks of today, of a week, and later', [item('task', 0), item('task', 7), item('task', 8)], { 'tasks-today': 1, 'tasks-week': 1 }],
  ['terms over, near and far', [item('clock', -3), item('clock', 0), item('clock', 3), item('clock', 4)], { 'clocks-overdue': 1, 'clocks-near': 2 }],
  ['steps of special flows over, near and far (7.2.3.b)', [item('flow', -1), item('flow', 0), item('flow', 3), item('flow', 4)], { 'flows-overdue': 1, 'flows-near': 2 }],
  ['visits, which are told at once', [item('visit', 0), item('visit', -1)], {}]
] as const)('7.1.4.b: the digest of %s', (_, items, expected) => {
  expect(digestOf(items, today)).toEqual(expected)
})

test('7.1.4.b: what waits besides stands in the digest, the most pressing first', () => {
  expect(Object.entries(digestOf([item('task', 0), item('risk', -1)], today, { returned: 2, referrals: 0 }))).toEqual([['risk-overdue', 1], ['tasks-today', 1], ['returned', 2]])
})

test.each([
  ['week', '2026-03-01', ['2026-02-23', '2026-03-01'], 7],
  ['month', '2026-02-15', ['2026-01-26', '2026-03-01'], 35],
  ['month', '2026-03-15', ['2026-02-23', '2026-04-05'], 42],
  ['month', '2027-02-15', ['2027-02-01', '2027-02-28'], 28]
] as const)('a %s around %s', (view, day, [first, last], length) => {
  const days = daysShown(view, day)
  expect([days[0], days.at(-1), days.length]).toEqual([first, last, length])
})

test.each([['month', '2026-01-31', 1, '2026-02-28'], ['month', '2026-03-31', -1, '2026-02-28'], ['month', '2026-12-05', 1, '2027-01-05'], ['week', '2026-02-26', 1, '2026-03-05']] as const)('a %s from %s turned by %i', (view, day, by, expected) => {
  expect(turned(view, day, by)).toBe(expected)
})

test('every page begins on a Monday, is whole weeks, and holds its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom('week' as const, 'month' as const), (n, view) => {
      const day = addDays(today, n)
      const days = daysShown(view, day)
      expect(days.length % 7).toBe(0)
      expect(days[0]).toBe(mondayOf(days[0]!))
      expect(days).toContain(day)
    })
  )
})

test.each([[4, true, false], [3, true, true], [-1, true, true], [0, false, false], [-1, false, true]])('4.1: a term due in %i days, own %s: on Today %s', (days, isMine, asked) => {
  expect(isTermAsked({ dueOn: addDays(today, days), isMine }, today)).toBe(asked)
})
