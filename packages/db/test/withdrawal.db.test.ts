import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
let tenant: string
beforeAll(async () => { world = await attackedWorld(); tenant = world.units.tenants.townA.id })
afterAll(() => world.end())

const content = 'select count(*) from core.form_record'

test('assigning moves every row of the case, also those the lead cannot see, and the old worker loses them at once', async () => {
  expect(await world.tries('w1', content)).toBe('1')

  await (await world.who('lead1')).act((db) => sql`select core.assign_case(${tenant}, ${idOf('k1')}, ${idOf('post w2')})`.execute(db))

  expect(await world.tries('w1', content)).toBe('0')
  expect(await world.tries('w2', content)).toBe('2')
})

test('a shared case opens to the colleague, for writing; a lent one to a bureau, for reading only', async () => {
  const account = { w1: idOf('account w1'), city: idOf('account officerCity') }
  await (await world.who('w2')).act((db) => sql`select core.share_case(${tenant}, ${idOf('k1')}, ${account.w1}, '顶班', now() + interval '1 day')`.execute(db))
  await (await world.who('lead1')).act((db) => sql`select core.share_case(${tenant}, ${idOf('k1')}, ${account.city}, '督查', now() + interval '1 day')`.execute(db))

  expect(await world.tries('w1', content)).toBe('1')
  expect(await world.tries('officerCity', content)).toBe('1')
  const write = `insert into core.form_record (tenant_id, case_id, contract_id, worker_id, form, form_version, ordinal, version, answers, sealed, signed_name)
    values (${id('townA')}, ${id('k1')}, ${id('contract one')}, ${id('post w2')}, 'core.interview', 1, 1, 1, '{}', '', 'x') returning form`
  expect(await world.tries('w1', write)).toBe('core.interview')
  expect(await world.tries('officerCity', write)).toBe('42501')
})

test('7.1.2.i: a wall hides the matter and all that hangs on it from the unit complained of, and new rows are born behind it', async () => {
  await (await world.who('officerDistrict')).act((db) => sql`select core.wall_case(${tenant}, ${idOf('k3')}, ${[tenant, idOf('account w1')]}, '反映本单位')`.execute(db))
  const seen = `select concat_ws('/', (select count(*) from core."case" where id in (${id('k3')}, ${id('k4')})), (select count(*) from core.matter where id = ${id('m2')}),
    (select count(*) from core.contact where matter_id = ${id('m2')}), (select count(*) from core.petitioner where id = ${id('pet2')}), (select count(*) from core.case_act where case_id = ${id('k3')}))`

  expect(await world.tries('officerA', seen)).toBe('0/0/0/0/0')
  expect(await world.tries('w3', seen)).toBe('2/1/1/1/2')
  expect(await world.tries('officerDistrict', seen)).toBe('2/0/0/0/2')
  expect(await world.tries('officerA', `select count(*) from core.search_matters(${id('townA')}, '扬尘'::tsquery, 50)`)).toBe('2')
  const born = await world.tries('w3', `insert into core."case" (tenant_id, contract_id, worker_id, matter_id) values (${id('townA')}, ${id('contract two')}, ${id('post w3')}, ${id('m2')}) returning number || cardinality(walled_from)`)
  expect(born, 'a walled case takes its number from the district').toMatch(/^ZC-\d{4}-\d{4}2$/)
})

test('the accused can neither lift the wall nor be lent or given the case', async () => {
  expect(await world.tries('officerA', `select core.wall_case(${id('townA')}, ${id('k3')}, '{}', 'x')`)).toBe('42501')
  expect(await world.tries('lead2', `select core.share_case(${id('townA')}, ${id('k3')}, ${id('account officerA')}, 'x', now() + interval '1 day')`)).toBe('42501')
  expect(await world.tries('lead2', `select core.assign_case(${id('townA')}, ${id('k3')}, ${id('post w1')})`)).toBe('42501')
})

test('ending a contract ends every ticket of it in the same transaction', async () => {
  expect(await world.tries('w3', 'select 1')).toBe('1')

  await (await world.who('bureauA')).act((db) => sql`select core.end_contract(${idOf('contract two')}, '解除')`.execute(db))

  expect(await world.tries('w3', 'select 1')).toBe('28000')
})

test('C03: signing out ends the ticket on the very next call, on every connection', async () => {
  const signedIn = await world.as('w2')
  await signedIn.act((db) => sql`select 1`.execute(db))

  await world.signIn.query('select authz.end_session(sha256(convert_to($1, \'UTF8\')))', [signedIn.token])

  await expect(signedIn.act((db) => sql`select 1`.execute(db))).rejects.toMatchObject({ code: '28000' })
})

test('a ticket that ran out is issued anew, once, without the caller noticing', async () => {
  const signedIn = await world.as('lead1')
  await signedIn.act((db) => sql`select 1`.execute(db))
  await sql`update authz.ticket set until = now() - interval '1 second' where actor = ${idOf('account lead1')}`.execute(world.owner).catch(() => {})
  await sql`delete from authz.ticket where actor = ${idOf('account lead1')}`.execute(world.owner)

  const { rows } = await signedIn.act((db) => sql<{ n: number }>`select count(*)::int as n from core.form_record`.execute(db))

  expect(rows[0]?.n).toBe(2)
})
