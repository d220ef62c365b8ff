import { expect, test } from 'vitest'
import { decideStrike } from './decide-strike.ts'
import { isSameContact, type RecordedContact } from './is-same-contact.ts'

const recorded: RecordedContact = { channel: 'visit', happenedAt: '2026-01-05T09:30:00+08:00', headcount: 60, organ: '荔城街道信访办', organLevel: '', petitionerId: null }
const facts = { recorded, isStruck: false, others: 1 }

test.each([
  ['with the reason', facts, { reason: '误登两次' }, 'accepted'],
  ['without a reason', facts, { reason: ' ' }, 'case/reason-missing'],
  ['a second time', { ...facts, isStruck: true }, { reason: '误登两次' }, 'contact/struck-already'],
  ['the only one', { ...facts, others: 0 }, { reason: '误登' }, 'contact/only-one'],
  ['the only one, recorded anew', { ...facts, others: 0 }, { reason: '人数误录', replacement: { ...recorded, headcount: 6 } }, 'accepted'],
  ['recorded anew as it was', facts, { reason: '人数误录', replacement: { ...recorded } }, 'contact/nothing-corrected']
] as const)('3.1: a contact is struck %s', (_, of, act, expected) => {
  const decision = decideStrike(of, act)
  expect(decision.ok ? 'accepted' : decision.code).toBe(expected)
})

test('3.1: the same moment in another zone, and what was left out, are the same contact', () => {
  const { organLevel: _, petitionerId: __, ...bare } = recorded
  expect(isSameContact(recorded, { ...bare, happenedAt: new Date('2026-01-05T01:30:00Z') })).toBe(true)
  for (const other of [{ headcount: 6 }, { channel: 'letter' as const }, { organ: '' }, { organLevel: 'city' as const }, { petitionerId: 'somebody' }, { happenedAt: '2026-01-05T09:31:00+08:00' }])
    expect(isSameContact(recorded, { ...recorded, ...other })).toBe(false)
})
