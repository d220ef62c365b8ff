import { expect, test } from 'vitest'
import { decideContractHandOver, type TakingContract } from './decide-contract-hand-over.ts'
import { isEnding } from './is-ending.ts'

const today = '2026-06-01'
const from = { id: 'old', agencyId: 'old agency', ends: '2026-06-30' }
const to: TakingContract = { id: 'new', agencyId: 'next agency', starts: '2026-05-01', ends: '2027-04-30', areas: ['town A', 'town B'], modules: ['case-management'], leads: [{ id: 'lead', accountId: 'huang' }, { id: 'second lead', accountId: 'wu' }] }
const hanging = [
  { id: 'one', number: 'A1', tenantId: 'town A', walledFrom: [], modules: ['case-management'] },
  { id: 'two', number: 'B1', tenantId: 'town B', walledFrom: [], modules: [] },
  { id: 'three', number: 'C1', tenantId: 'town C', walledFrom: [], modules: [] },
  { id: 'four', number: 'A2', tenantId: 'town A', walledFrom: [], modules: ['psychological-support'] },
  { id: 'not huang', number: 'A3', tenantId: 'town A', walledFrom: ['huang'], modules: [] },
  { id: 'not wu', number: 'A4', tenantId: 'town A', walledFrom: ['wu'], modules: [] },
  { id: 'neither', number: 'A5', tenantId: 'town A', walledFrom: ['huang', 'wu'], modules: [] },
  { id: 'not there', number: 'A6', tenantId: 'town A', walledFrom: ['next agency'], modules: [] },
  { id: 'not here', number: 'A7', tenantId: 'town A', walledFrom: ['old agency'], modules: [] }
]
const decide = (change: { from?: typeof from; to?: Partial<TakingContract>; chosen?: string[] }) =>
  decideContractHandOver({ from: change.from ?? from, to: { ...to, ...change.to }, hanging, chosen: change.chosen ?? ['one', 'two'] }, today)

test('7.1.4.c: open cases of a contract that ends go to the lead of another one in force', () => {
  expect(decide({})).toEqual({ ok: true, value: 'lead' })
})

test.each([
  ['a contract that runs on', { from: { ...from, ends: '2026-12-31' } }, 'contract/not-ending'],
  ['a contract that runs on, with what its agency may see beside', { from: { ...from, ends: '2026-12-31' }, chosen: ['one', 'not here'] }, 'contract/not-ending'],
  ['to a contract that has ended', { to: { ends: '2026-05-31' } }, 'contract/not-in-force'],
  ['to one that has yet to begin', { to: { starts: '2026-06-02' } }, 'contract/not-in-force'],
  ['to itself', { to: { id: 'old' } }, 'contract/not-in-force'],
  ['a case that is gone meanwhile', { chosen: ['one', 'closed meanwhile'] }, 'contract/cases-changed'],
  ['a case outside the area', { chosen: ['one', 'three'] }, 'contract/outside-area'],
  ['a case in a module the other does not list', { chosen: ['one', 'four'] }, 'contract/module-missing-there'],
  ['to a contract nobody leads', { to: { leads: [] } }, 'contract/lead-missing']
])('7.1.4.c: %s is refused', (_, change, code) => {
  expect(decide(change)).toEqual({ ok: false, code })
})

test('7.1.4.c, 7.1.2.i: what a wall keeps from the whole agency goes to another one at any time', () => {
  expect(decide({ from: { ...from, ends: '2026-12-31' }, chosen: ['not here'] })).toEqual({ ok: true, value: 'lead' })
})

test('7.1.4.c, 8.2.a: they go to the longest-serving lead whom no wall keeps any of them from', () => {
  expect(decide({ chosen: ['not huang', 'one'] })).toEqual({ ok: true, value: 'second lead' })
})

test.each([
  ['of no lead there', ['one', 'neither'], { code: 'contract/leads-walled', data: [{ caseId: 'neither', number: 'A5', message: { zh: 'A5', en: 'A5' } }] }],
  ['of each lead there another one', ['not huang', 'not wu'], { code: 'contract/leads-apart' }],
  ['of the whole agency', ['one', 'not there'], { code: 'contract/walled-there', data: [{ caseId: 'not there', number: 'A6', message: { zh: 'A6', en: 'A6' } }] }]
])('7.1.4.c, 8.2.a: cases behind the wall %s are refused by their number', (_, chosen, refused) => {
  expect(decide({ chosen })).toEqual({ ok: false, ...refused })
})

test.each([['2026-05-31', true], ['2026-06-01', true], ['2026-07-31', true], ['2026-08-01', false]])('7.1.4.c: a contract until %s is ending: %s', (ends, expected) => {
  expect(isEnding({ ends }, today)).toBe(expected)
})
