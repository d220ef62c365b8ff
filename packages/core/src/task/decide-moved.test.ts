import { expect, test } from 'vitest'
import { decideMoved, isMoved } from './decide-moved.ts'

const now = new Date('2026-11-30T10:00:00+08:00')
const from = { dueOn: '2026-12-01', dueAt: '09:00:00' }

test.each([
  ['visit', { dueOn: '2026-12-02', dueAt: '09:00' }, 'accepted'],
  ['visit', { dueOn: '2026-11-30', dueAt: '10:00' }, 'task/hour-past'],
  ['interview', { dueOn: '2026-11-29', dueAt: '23:59:00' }, 'task/hour-past'],
  ['visit', { dueOn: '2026-12-01', dueAt: null }, 'task/hour-missing'],
  ['other', { dueOn: '2026-11-30', dueAt: null }, 'accepted'],
  ['other', { dueOn: '2026-11-29', dueAt: null }, 'task/day-past'],
  ['other', { dueOn: '9999-12-31', dueAt: null }, 'time/too-far']
] as const)('7.1.4.b: a task of kind %s moved to %o: %s', (kind, to, answer) => {
  const decision = decideMoved(kind, { from, to, back: null }, now)
  expect(decision.ok ? 'accepted' : decision.code).toBe(answer)
})

test('7.1.4.b: a visit that is overdue can be handed on as it stands, and an undo goes back to an hour that has passed', () => {
  const past = { dueOn: '2026-11-29', dueAt: '09:00:00' }

  expect(decideMoved('visit', { from: past, to: past, back: null }, now).ok).toBe(true)
  expect(decideMoved('visit', { from, to: { ...past, dueAt: '09:00' }, back: past }, now).ok).toBe(true)
  expect(decideMoved('other', { from: past, to: past, back: null }, now).ok).toBe(true)
})

test.each([
  [{ dueOn: '2026-12-01', dueAt: '09:00' }, false],
  [{ dueOn: '2026-12-01', dueAt: '09:30' }, true],
  [{ dueOn: '2026-12-02', dueAt: '09:00' }, true],
  [{ dueOn: '2026-12-01', dueAt: null }, true]
] as const)('what is due at nine and comes to be due at %o is moved: %s', (to, moved) => {
  expect(isMoved(from, to)).toBe(moved)
})

test('what has no hour and is given none stays where it is', () => {
  expect(isMoved({ dueOn: '2026-12-01', dueAt: null }, { dueOn: '2026-12-01' })).toBe(false)
})
