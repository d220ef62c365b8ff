import { expect, test } from 'vitest'
import { decideContractHandOver, type TakingContract } from './decide-contract-hand-over.ts'
import { isEnding } from './is-ending.ts'

const today = '2026-06-01'
const from = { id: 'old', ends: '2026-06-30' }
const to: TakingContract = { id: 'new', starts: '2026-05-01', ends: '2027-04-30', areas: ['town A', 'town B'], modules: ['case-management'], leadId: 'lead' }
const hanging = [
  { id: 'one', tenantId: 'town A', modules: ['case-management'] },
  { id: 'two', tenantId: 'town B', modules: [] },
  { id: 'three', tenantId: 'town C', modules: [] },
  { id: 'four', tenantId: 'town A', modules: ['psychological-support'] }
]
const decide = (change: { from?: typeof from; to?: Partial<TakingContract>; chosen?: string[] }) =>
  decideContractHandOver({ from: change.from ?? from, to: { ...to, ...change.to }, hanging, chosen: change.chosen ?? ['one', 'two'] }, today)

test('7.1.4.c: open cases of a contract that ends go to the lead of another one in force', () => {
  expect(decide({})).toEqual({ ok: true, value: 'lead' })
})

test.each([
  ['a contract that runs on', { from: { ...from, ends: '2026-12-31' } }, 'contract/not-ending'],
  ['to a contract that has ended', { to: { ends: '2026-05-31' } }, 'contract/not-in-force'],
  ['to one that has yet to begin', { to: { starts: '2026-06-02' } }, 'contract/not-in-force'],
  ['to itself', { to: { id: 'old' } }, 'contract/not-in-force'],
  ['a case that is gone meanwhile', { chosen: ['one', 'closed meanwhile'] }, 'contract/cases-changed'],
  ['a case outside the area', { chosen: ['one', 'three'] }, 'contract/outside-area'],
  ['a case in a module the other does not list', { chosen: ['one', 'four'] }, 'contract/module-missing-there'],
  ['to a contract nobody leads', { to: { leadId: null } }, 'contract/lead-missing']
])('7.1.4.c: %s is refused', (_, change, code) => {
  expect(decide(change)).toEqual({ ok: false, code })
})

test.each([['2026-05-31', true], ['2026-06-01', true], ['2026-07-31', true], ['2026-08-01', false]])('7.1.4.c: a contract until %s is ending: %s', (ends, expected) => {
  expect(isEnding({ ends }, today)).toBe(expected)
})
