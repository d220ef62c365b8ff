import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

const people = ['w1', 'lead1', 'officerA', 'officerCity'] as const
const A = id('townA'), B = id('townB'), one = id('contract one'), two = id('contract two')

test.each(people.flatMap((person) => [
  ...['tenant_id', 'id', 'contract_id', 'worker_id', 'walled_from', 'number', 'matter_id'].map((column) => [person, 'core."case"', column] as const),
  ...['tenant_id', 'case_id', 'contract_id', 'worker_id', 'walled_from', 'made_by', 'state', 'answers', 'sealed'].map((column) => [person, 'core.form_record', column] as const),
  ...['tenant_id', 'served_by', 'walled_from', 'made_by'].map((column) => [person, 'core.matter', column] as const)
]))('no grant, no change: %s cannot update %s.%s', async (person, table, column) => {
  expect(await world.tries(person, `update ${table} set ${column} = ${column}`)).toBe('42501')
})

const newCase = (tenant: string, contract: string, post: string, more = '', values = '') =>
  `insert into core."case" (tenant_id, contract_id, worker_id, matter_id${more}) values (${tenant}, ${contract}, ${id(`post ${post}`)}, ${id('m1')}${values}) returning stage`

test.each([
  ['w1', newCase(A, one, 'w1'), 'registered'], ['lead1', newCase(A, one, 'w2'), 'registered'],
  ['w1', newCase(A, one, 'w2'), '42501'], ['w1', newCase(A, two, 'w1'), '42501'], ['lead1', newCase(B, one, 'w1'), '42501'],
  ['officerA', newCase(A, one, 'w1'), '42501'], ['w1', newCase(A, one, 'w1', ', number', `, 'X-1'`), '42501'],
  ['w1', newCase(A, one, 'w1', ', walled_from', `, array[${A}]`), '42501']
] as const)('%s opening a case: %s', async (person, sql, expected) => {
  expect(await world.tries(person, sql)).toBe(expected)
})

test('the responsible worker belongs to the contract, whoever asks (1.a)', async () => {
  expect(await world.tries('lead1', newCase(A, one, 'w3'))).toBe('23503')
})

test.each([['w1', '1'], ['lead1', '2'], ['officerA', '0'], ['officerCity', '0'], ['w3', '3']] as const)('%s may edit %s cases, and lock no more', async (person, expected) => {
  expect(await world.tries(person, `with x as (update core."case" set version = 7 returning 1) select count(*) from x`)).toBe(expected)
  expect(await world.tries(person, `select count(*) from (select 1 from core."case" for update) x`)).toBe(expected)
})

test('hidden rows cannot be reached through on conflict or merge', async () => {
  expect(await world.tries('w3', `insert into core."case" (tenant_id, id, contract_id, worker_id, matter_id) values (${A}, ${id('k1')}, ${two}, ${id('post w3')}, ${id('m2')})
    on conflict (tenant_id, id) do update set version = 7`)).toBe('42501')
  expect(await world.tries('w3', `with x as (merge into core."case" c using (select ${id('k1')} id) s on c.id = s.id when matched then update set version = 7 returning 1) select count(*) from x`)).toBe('0')
})

const newRecord = (caseId: string, contract: string, worker: string, more = '', values = '') =>
  `insert into core.form_record (tenant_id, case_id, contract_id, worker_id, form, form_version, ordinal, version, answers, sealed, signed_name${more})
   values (${A}, ${id(caseId)}, ${contract}, ${worker}, 'core.interview', 1, 1, 1, '{}', '', 'x'${values}) returning made_by = ${id('account w1')}`

test.each([
  ['w1', newRecord('k1', one, id('post w1')), 'true'], ['w1', newRecord('k2', one, id('post w2')), '42501'], ['w1', newRecord('k2', one, id('post w1')), '23503'],
  ['lead1', newRecord('k3', one, 'null'), '23502'], ['officerA', newRecord('k1', one, id('post w1')), '42501'],
  ['w1', newRecord('k1', one, id('post w1'), ', made_by', `, ${id('account w2')}`), '42501'],
  ['w1', newRecord('k1', one, id('post w1'), ', state', `, 'approved'`), 'true']
] as const)('content: %s writing %s', async (person, sql, expected) => {
  expect(await world.tries(person, sql)).toBe(expected)
})

test('B.07: a signed record starts as signed whatever was sent, and numbers have no gap', async () => {
  expect(await world.tries('w1', newRecord('k1', one, id('post w1'), ', state', `, 'approved'`).replace(/returning.*/, 'returning state'))).toBe('signed')
  expect(await world.tries('w1', newRecord('k1', one, id('post w1')).replace('1, 1, 1,', '1, 2, 1,'))).toBe('23514')
  expect(await world.tries('w1', newRecord('k1', one, id('post w1')).replace('1, 1, 1,', '1, 1, 2,'))).toBe('40001')
})

const petitioner = (tenant: string, served: string) => `insert into core.petitioner (tenant_id, party, nationality, sealed, served_by) values (${tenant}, 'person', 'stateless', '', ${served}) returning party`
const contact = (matter: string) => `insert into core.contact (tenant_id, matter_id, channel, happened_at) values (${A}, ${id(matter)}, 'phone', now()) returning served_by::text`

test.each([
  ['officerA', petitioner(A, `'{}'`), 'person'], ['officerDistrict', petitioner(A, `'{}'`), '42501'],
  ['w1', petitioner(A, `array[${one}]`), 'person'], ['w1', petitioner(A, `array[${one}, ${two}]`), '42501'], ['w1', petitioner(A, `'{}'`), '42501'],
  ['w3', contact('m1'), '42501']
] as const)('7.1.1: %s registering: %s', async (person, sql, expected) => {
  expect(await world.tries(person, sql)).toBe(expected)
})

test('a contact inherits whom its matter was dispatched to', async () => {
  const mine = world.units.contracts.one.id
  expect(await world.tries('officerA', contact('m1'))).toBe(`{${mine}}`)
})

test('A10: another tenant’s id is no oracle: taking it and taking a fresh one answer alike', async () => {
  const taken = `insert into core.petitioner (tenant_id, id, party, nationality, sealed) values (${A}, ${id('pet5')}, 'person', 'citizen', '') returning party`
  expect(await world.tries('officerA', taken)).toBe('person')
})
