import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attendance } from './attendance.ts'
import { decideRepeat } from './decide-repeat.ts'
import { sameMatter, type Registration } from './same-matter.ts'

const visit = (matterId: string, id: string, at: string, by = 'p'): Attendance => ({ id, source: 'contact', matterId, by, channel: 'visit', at: `${at}T10:00:00+08:00`, organ: '' })
const registered = (matterId: string, more: Partial<Registration> = {}): Registration => ({
  matterId, receivedOn: '2026-01-05', people: ['p'], joinedTo: [], accused: [], attendances: [], term: null, ...more
})
const early = { startsOn: '2026-01-10', dueOn: '2026-03-10' }
const late = { startsOn: '2026-05-01', dueOn: '2026-06-30' }
const a = registered('a', { joinedTo: ['b'], attendances: [visit('a', 'a1', '2026-01-05')] })
const b = registered('b', { joinedTo: ['a'], receivedOn: '2026-05-20', attendances: [visit('b', 'b1', '2026-05-20')] })
const ordinalOf = (registrations: readonly Registration[], id: string) => {
  const own = registrations.find(({ attendances }) => attendances.some((one) => one.id === id))!
  return decideRepeat({ contact: own.attendances.find((one) => one.id === id)!, ...sameMatter(own.matterId, registrations) })
}

test('3.4: what is joined counts as if it stood in one registration, in the order of time', () => {
  expect(ordinalOf([a, b], 'b1')).toMatchObject({ holds: true, ordinal: 2, basis: { visits: ['a1', 'b1'] } })
  expect(ordinalOf([a, b], 'a1')).toMatchObject({ holds: false, ordinal: 1 })
  expect(ordinalOf([{ ...a, joinedTo: [] }, { ...b, joinedTo: [] }], 'b1')).toMatchObject({ holds: false })
})

test.each([
  ['no clock anywhere', null, null, 'term-unknown'],
  ['a clock of the first registration', early, null, 'after-term'],
  ['a clock of the later one alone', null, late, 'within-term'],
  ['a clock of both', early, late, 'after-term']
])('3.4: %s: the term is that of the registration received first that has one', (_, first, second, sub) => {
  expect(ordinalOf([{ ...a, term: first }, { ...b, term: second }], 'b1')).toMatchObject({ sub })
})

test.each([
  ['two petitioners nobody has linked do not count for each other', ['p'], 1],
  ['a petitioner linked to the other registration counts', ['p', 'q'], 2]
])('3.4: %s', (_, people, ordinal) => {
  const others = { ...b, people: ['q'], attendances: [visit('b', 'b1', '2026-05-20', 'q')] }
  expect(ordinalOf([{ ...a, people }, others], 'b1')).toMatchObject({ ordinal })
})

test('3.4: a member linked at either registration is of both; through a member two petitioners are one group', () => {
  const [first, second] = [{ ...a, people: ['p', 'm'] }, { ...b, people: ['q', 'm'], attendances: [visit('b', 'b1', '2026-05-20', 'q')] }]
  expect(ordinalOf([first, second], 'b1')).toMatchObject({ ordinal: 2 })
})

test('3.4: what accuses somebody counts at no registration that they read, nor what is joined through it; behind the wall all counts', () => {
  const [walled, third] = [{ ...b, joinedTo: ['a', 'c'], accused: ['x'] }, registered('c', { joinedTo: ['b'], attendances: [visit('c', 'c1', '2026-06-01')] })]
  const all = [a, walled, third]
  expect(['a1', 'b1', 'c1'].map((id) => ordinalOf(all, id).ordinal)).toEqual([1, 2, 1])
})

test('3.4: however registrations are joined, each visit has its own place in the order of time, the same from everywhere', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 27 }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(days, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (on, where) => {
    const names = ['a', 'b', 'c', 'd']
    // a chain: each is joined to its neighbours alone
    const all = names.map((name, nth) => registered(name, {
      joinedTo: [names[nth - 1], names[nth + 1]].filter((one) => one !== undefined),
      attendances: on.flatMap((day, index) => (where[index] === nth ? [visit(name, `v${day}`, `2026-01-${String(day).padStart(2, '0')}`)] : []))
    }))
    const inOrder = [...on].sort((x, y) => x - y)
    expect(inOrder.map((day) => ordinalOf(all, `v${day}`).ordinal)).toEqual(inOrder.map((_, index) => index + 1))
  }))
})
