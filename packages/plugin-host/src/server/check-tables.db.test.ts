import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { checkTables } from './check-tables.ts'

let world: World
beforeAll(async () => {
  world = await smallWorld()
  await sql`create schema home_visit`.execute(world.owner)
})
afterAll(() => world.end())

const faultsOf = async (...statements: string[]) => {
  for (const statement of statements) await sql.raw(statement).execute(world.owner)
  const faults = await checkTables(world.owner, 'home_visit')
  await sql`drop table home_visit.note`.execute(world.owner)
  return faults
}
const note = (columns = '') => `create table home_visit.note (tenant_id uuid not null, id uuid not null, ${columns} primary key (tenant_id, id))`

test('a table made with the helpers has nothing wrong with it', async () => {
  expect(await faultsOf(note('sealed bytea,'), `select core.case_ref('home_visit.note')`, `select core.protect('home_visit.note', 'content')`)).toEqual([])
})

test('A17: a table nobody protected is noticed', async () => {
  expect(await faultsOf(note())).toEqual([
    'home_visit.note has no row security, or does not force it',
    'home_visit.note has no restrictive rule per command: protect() was not called'
  ])
})

test('A08: row security that a stray policy would open is noticed', async () => {
  const policies = 'alter table home_visit.note enable row level security; alter table home_visit.note force row level security; create policy all_of_it on home_visit.note using (true)'

  expect(await faultsOf(note(), policies)).toEqual(['home_visit.note has no restrictive rule per command: protect() was not called'])
})

test('a table without a tenant is noticed', async () => {
  expect(await faultsOf('create table home_visit.note (id uuid primary key)')).toContain('home_visit.note has no tenant_id')
})

test('what was said in confidence belongs to the contract’s staff alone', async () => {
  expect(await faultsOf(note('sealed bytea,'), `select core.case_ref('home_visit.note')`, `select core.protect('home_visit.note', 'registry')`)).toEqual([
    'home_visit.note keeps what was said in confidence and is not protected as content'
  ])
})
