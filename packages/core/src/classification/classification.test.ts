import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels, channelTitles } from '../matter/contact.ts'
import type { Attendance } from './attendance.ts'
import { behaviourIds } from './behaviours.ts'
import { describeClassified, isIrrational } from './classified.ts'
import { countClassified } from './count-classified.ts'
import { decideBypass } from './decide-bypass.ts'
import { decideCollective } from './decide-collective.ts'
import { decideIrrational } from './decide-irrational.ts'
import { decideRepeat } from './decide-repeat.ts'
import { decideReview } from './decide-review.ts'
import { decideUnruly } from './decide-unruly.ts'
import { organLevels } from './organ-level.ts'
import { visitExperience } from './visit-experience.ts'

const visit = (id: string, at: string, more: Partial<Attendance> = {}): Attendance => ({
  id, source: 'contact', matterId: 'm', by: 'p', channel: 'visit', at, organ: '', ...more
})
const first = visit('1', '2026-03-02T09:00:00+08:00')
const second = visit('2', '2026-03-20T09:00:00+08:00')
const term = { startsOn: '2026-03-01', dueOn: '2026-04-30' }
const alone = ['p']

test('3.1: of the five channels only a visit raises 3.4, 3.6 and 3.7', () => {
  const raised = channels.filter((channel) =>
    decideRepeat({ contact: { ...second, channel }, others: [first], group: alone, term }).holds &&
    decideBypass({ channel, visited: 'city', competent: 'town' }).holds &&
    decideCollective({ channel, headcount: 9 }).holds
  )
  expect(channels.map((channel) => channelTitles[channel].zh)).toEqual(['信息网络', '书信', '电话', '传真', '走访'])
  expect(raised).toEqual(['visit'])
})

test('3.4: a second walk-in on the same matter is repeated within the term', () => {
  expect(decideRepeat({ contact: second, others: [first], group: alone, term })).toEqual({
    kind: 'repeat', holds: true, sub: 'within-term', ordinal: 2, basis: { visits: ['1', '2'], term }, clause: '3.4'
  })
  expect(isIrrational('repeat')).toBe(true)
})

test.each([
  ['a second telephone call', { ...second, channel: 'phone' as const }, first],
  ['a second walk-in on another matter', { ...second, matterId: 'other' }, first],
  ['a walk-in after a telephone call', second, { ...first, channel: 'phone' as const }],
  ['somebody unknown on the same matter', { ...second, by: 'stranger' }, first],
  ['a first walk-in before the one that came second', first, second]
])('3.4: %s is not repeated', (_, contact, other) => {
  expect(decideRepeat({ contact, others: [other], group: alone, term }).holds).toBe(false)
})

test('3.4: a linked member of the group repeats the visit of another', () => {
  const member = { ...second, by: 'member' }
  expect(decideRepeat({ contact: member, others: [first], group: ['p', 'member'], term })).toMatchObject({ holds: true, ordinal: 2 })
})

test.each([
  ['2026-04-30T23:59:00+08:00', term, 'within-term'],
  ['2026-05-01T00:01:00+08:00', term, 'after-term'],
  ['2026-04-30T15:59:00Z', term, 'within-term'],
  ['2026-04-30T16:00:00Z', term, 'after-term'],
  ['2026-03-20T09:00:00+08:00', null, 'term-unknown']
])('3.4: a repeat visit at %s in the term %o is %s, whatever the zone of the server', (at, within, sub) => {
  expect(decideRepeat({ contact: visit('2', at), others: [first], group: alone, term: within }).sub).toBe(sub)
})

test('7.1.2.b: rows of the petition history count in the ordinal, and one that tells of a registered visit again does not', () => {
  const told = visit('h1', '2026-02-11', { source: 'history', organ: '区信访局' })
  const again = visit('h2', '2026-03-02', { source: 'history', organ: '' })
  expect(decideRepeat({ contact: first, others: [told], group: alone, term })).toMatchObject({ holds: true, ordinal: 2 })
  expect(decideRepeat({ contact: second, others: [first, told, again], group: alone, term })).toMatchObject({ ordinal: 3 })
})

test.each([
  ['town', 'town', false], ['town', 'district', false], ['town', 'city', true], ['village', 'district', true],
  ['district', 'city', false], ['district', 'province', true], ['city', 'town', false]
] as const)('3.6: competent %s, visited %s: bypass is %s, and irrational by nothing', (competent, visited, holds) => {
  expect(decideBypass({ channel: 'visit', visited, competent })).toMatchObject({ holds, clause: '3.6' })
  expect(isIrrational('bypass')).toBe(false)
})

test('3.6: where a level is not known nothing is said', () => {
  expect(decideBypass({ channel: 'visit', visited: 'city', competent: null }).holds).toBe(false)
  expect(decideBypass({ channel: 'visit', visited: null, competent: 'town' }).holds).toBe(false)
})

test.each([
  [1, false, undefined], [2, false, 'joint'], [4, false, 'joint'], [5, true, undefined], [6, true, undefined], [99_999, true, undefined]
])('3.7: %d persons: collective is %s', (headcount, holds, sub) => {
  const decided = decideCollective({ channel: 'visit', headcount })
  expect([decided.holds, decided.sub]).toEqual([holds, sub])
  expect(isIrrational('collective')).toBe(false)
})

const elements = {
  unused: 'remedy' as const, visits: ['1', '2'], behaviours: ['banner' as const], dissuasion: { at: '2026-03-20T10:00', by: '李志强', refused: true }
}

test('3.5: all four elements or no flag', () => {
  expect(decideUnruly(elements)).toMatchObject({ holds: true, basis: { missing: [] }, clause: '3.5' })
  expect(isIrrational('unruly')).toBe(true)
})

test.each([
  ['unused', { unused: null }],
  ['visits', { visits: ['2'] }],
  ['behaviours', { behaviours: [] }],
  ['dissuasion', { dissuasion: null }],
  ['dissuasion', { dissuasion: { ...elements.dissuasion, refused: false } }],
  ['dissuasion', { dissuasion: { ...elements.dissuasion, by: ' ' } }]
] as const)('3.5: without %s (%o) the flag is cleared and says what is missing', (missing, without) => {
  expect(decideUnruly({ ...elements, ...without } as Parameters<typeof decideUnruly>[0])).toMatchObject({ holds: false, basis: { missing: [missing] } })
})

test.each([
  [true, null, '证据', 'classification/tests-missing'], [null, true, '证据', 'classification/tests-missing'], [true, false, '证据', 'classification/tests-missing'],
  [false, true, '证据', 'classification/tests-missing'], [true, true, '  ', 'classification/evidence-missing'], [true, true, '监控录像', undefined]
])('3.3: no basis %s, order affected %s, evidence "%s": %s', (noBasis, orderAffected, evidence, code) => {
  const decided = decideIrrational({ noBasis, orderAffected, evidence })
  expect(decided.ok ? undefined : decided.code).toBe(code)
})

test('3.3: whoever recorded it does not review it; overruling says why', () => {
  const facts = { holds: true, author: 'a', isReviewed: false }
  const codeOf = (...args: Parameters<typeof decideReview>) => { const said = decideReview(...args); return said.ok ? said.value : said.code }
  expect(codeOf(facts, { by: 'a', verdict: 'confirmed', reason: '' })).toBe('classification/own-review')
  expect(codeOf(facts, { by: 'b', verdict: 'overruled', reason: ' ' })).toBe('case/reason-missing')
  expect(codeOf(facts, { by: 'b', verdict: 'overruled', reason: '两件事' })).toBe(false)
  expect(codeOf(facts, { by: 'b', verdict: 'confirmed', reason: '' })).toBe(true)
  expect(codeOf({ ...facts, isReviewed: true }, { by: 'b', verdict: 'confirmed', reason: '' })).toBe('classification/nothing-to-review')
})

test('D5.3: repeats after the term are told apart; D5.4: bypass and collective are not irrational', () => {
  const rows = [
    { contactId: '1', kind: 'bypass', holds: true, sub: null }, { contactId: '1', kind: 'collective', holds: true, sub: null },
    { contactId: '2', kind: 'repeat', holds: true, sub: 'within-term' }, { contactId: '2', kind: 'unruly', holds: true, sub: null },
    { contactId: '3', kind: 'repeat', holds: true, sub: 'after-term' }, { contactId: '4', kind: 'irrational', holds: false, sub: null }
  ] as const
  expect(countClassified(rows)).toEqual({
    repeat: 2, repeatAfterTerm: 1, bypass: 1, collective: 1, unruly: 1, marked: 0, irrational: 2, irrationalWithinTerm: 1
  })
})

test('3.4: a classification is said in words with its reason and clause', () => {
  const { zh, en } = describeClassified({ kind: 'repeat', holds: true, ordinal: 2, sub: 'within-term' })!
  expect(zh).toBe('重复上访（第 2 次，期限内）— 3.4')
  expect(en).toBe('Repeat petition (visit no. 2, within the term) — 3.4')
  expect(describeClassified({ kind: 'bypass', holds: false })).toBeUndefined()
})

test('A.05: two earlier walk-ins make a repeat visit and name both organs', () => {
  const came = [visit('1', '2026-03-02T09:00:00+08:00', { organ: '镇街信访办' }), visit('h', '2026-02-11', { source: 'history', organ: '区住建局' })]
  expect(visitExperience(came, alone)).toEqual({ visitKind: 'repeat', experience: '2026年2月11日走访区住建局；2026年3月2日走访镇街信访办。' })
  expect(visitExperience([came[0]!, { ...came[1]!, channel: 'phone' }], alone)).toEqual({ visitKind: 'first' })
  expect(visitExperience([], alone)).toEqual({})
})

const anAttendance = fc.record({
  id: fc.uuid(), source: fc.constantFrom('contact' as const, 'history' as const), matterId: fc.constantFrom('m', 'n'), by: fc.constantFrom('p', 'q', 'r'),
  channel: fc.constantFrom(...channels), at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  organ: fc.constantFrom('', '区信访局', '市信访局')
})
const attendances = fc.uniqueArray(anAttendance, { selector: ({ id }) => id, maxLength: 12 })

test('3.4: a telephone call is never repeated, bypassing or collective, whatever else is true', () => {
  fc.assert(fc.property(anAttendance, attendances, fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...organLevels), fc.constantFrom(...organLevels), (contact, others, headcount, visited, competent) => {
    const call = { ...contact, channel: 'phone' as const }
    expect(decideRepeat({ contact: call, others, group: ['p', 'q'], term }).holds).toBe(false)
    expect(decideBypass({ channel: 'phone', visited, competent }).holds).toBe(false)
    expect(decideCollective({ channel: 'phone', headcount }).holds).toBe(false)
  }))
})

test('3.4: the order in which the history is read changes nothing, and earlier visits only add', () => {
  fc.assert(fc.property(anAttendance, attendances, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (contact, others, random) => {
    const shuffled = others.map((other) => [random.next().value!, other] as const).sort(([a], [b]) => a - b).map(([, other]) => other)
    const decided = decideRepeat({ contact, others, group: ['p', 'q'], term })
    expect(decideRepeat({ contact, others: shuffled, group: ['p', 'q'], term })).toEqual(decided)
    const more = decideRepeat({ contact, others: [...others, visit('earlier', '2025-12-01', { source: 'history', by: contact.by, matterId: contact.matterId, organ: '省信访局' })], group: ['p', 'q'], term })
    if (decided.holds) expect(more.holds).toBe(true)
  }))
})

test('3.7: more people never take the flag away', () => {
  fc.assert(fc.property(fc.constantFrom(...channels), fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 49_999 }), (channel, headcount, more) => {
    if (decideCollective({ channel, headcount }).holds) expect(decideCollective({ channel, headcount: headcount + more }).holds).toBe(true)
  }))
})

test('3.6: visiting higher never takes the flag away, and a lower competent level neither', () => {
  fc.assert(fc.property(fc.constantFrom(...organLevels), fc.constantFrom(...organLevels), fc.constantFrom(...organLevels), (visited, competent, other) => {
    if (!decideBypass({ channel: 'visit', visited, competent }).holds) return
    if (organLevels.indexOf(other) >= organLevels.indexOf(visited)) expect(decideBypass({ channel: 'visit', visited: other, competent }).holds).toBe(true)
    if (organLevels.indexOf(other) <= organLevels.indexOf(competent)) expect(decideBypass({ channel: 'visit', visited, competent: other }).holds).toBe(true)
  }))
})

test('3.5: no three elements make the flag', () => {
  const some = fc.record({
    unused: fc.constantFrom(null, 'channel' as const, 'remedy' as const), visits: fc.array(fc.uuid(), { maxLength: 4 }),
    behaviours: fc.subarray(behaviourIds), dissuasion: fc.constantFrom(null, elements.dissuasion, { ...elements.dissuasion, refused: false })
  })
  fc.assert(fc.property(some, (given) => {
    const { holds, basis } = decideUnruly(given)
    expect(holds).toBe(basis.missing.length === 0)
    expect(holds).toBe(given.unused !== null && given.visits.length > 1 && given.behaviours.length > 0 && given.dissuasion?.refused === true)
  }))
})
