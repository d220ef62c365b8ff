import { expect, test } from 'vitest'
import { decideStrike } from './decide-strike.ts'
import { isSameContact, type RecordedContact } from './is-same-contact.ts'

const recorded: RecordedContact = { channel: 'visit', happenedAt: '2026-01-05T09:30:00+08:00', headcount: 60, organ: '荔城街道信访办', organLevel: '', petitionerId: null }
const later = { ...recorded, happenedAt: '2026-01-20T10:00:00+08:00', headcount: 2 }
const ofDay = (channel: RecordedContact['channel'], time: string) => ({ ...recorded, channel, happenedAt: `2026-01-20T${time}:00+08:00` })
const facts = { recorded, isStruck: false, others: [later] }

test.each([
  ['with the reason', facts, { reason: '误登两次' }, 'accepted'],
  ['without a reason', facts, { reason: ' ' }, 'case/reason-missing'],
  ['a second time', { ...facts, isStruck: true }, { reason: '误登两次' }, 'contact/struck-already'],
  ['the only one', { ...facts, others: [] }, { reason: '误登' }, 'contact/only-one'],
  ['the only one, recorded anew', { ...facts, others: [] }, { reason: '人数误录', replacement: { ...recorded, headcount: 6 } }, 'accepted'],
  ['recorded anew as it was', facts, { reason: '人数误录', replacement: { ...recorded } }, 'contact/nothing-corrected'],
  ['recorded anew at the moment of another', facts, { reason: '日期误录', replacement: { ...recorded, happenedAt: new Date(later.happenedAt) } }, 'contact/recorded-twice'],
  ['recorded anew at that moment by another channel', facts, { reason: '日期误录', replacement: { ...later, channel: 'letter' } }, 'accepted'],
  ['recorded anew at that moment as of another person', facts, { reason: '日期误录', replacement: { ...later, petitionerId: 'somebody' } }, 'accepted'],
  ['recorded anew as a letter of the day of another, neither with an hour', { ...facts, others: [ofDay('letter', '00:00')] }, { reason: '日期误录', replacement: ofDay('letter', '00:00') }, 'accepted'],
  ['recorded anew as a letter of the hour of another', { ...facts, others: [ofDay('letter', '10:00')] }, { reason: '日期误录', replacement: ofDay('letter', '10:00') }, 'contact/recorded-twice'],
  ['recorded anew as a visit at the midnight of another', { ...facts, others: [ofDay('visit', '00:00')] }, { reason: '日期误录', replacement: ofDay('visit', '00:00') }, 'contact/recorded-twice'],
  ['recorded anew where two stood at one moment before', { ...facts, others: [{ ...recorded, headcount: 1 }] }, { reason: '人数误录', replacement: { ...recorded, headcount: 6 } }, 'accepted']
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
