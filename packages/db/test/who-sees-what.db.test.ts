import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

const counts = `select concat_ws('/', (select count(*) from core."case"), (select count(*) from core.form_record),
  (select count(*) from core.petitioner), (select count(*) from core.matter), (select count(*) from core.contact), (select count(*) from core.case_act))`

test.each([
  // cases / intakes / petitioners / matters / contacts / acts
  ['w1', '2/1/1/1/1/2'], ['w2', '2/1/1/1/1/2'], ['lead1', '2/2/1/1/1/2'],
  ['w3', '3/3/2/2/2/3'], ['lead2', '3/3/2/2/2/3'],
  ['officerA', '4/0/3/3/3/4'], ['bureauA', '4/0/3/3/3/4'], ['officerB', '1/0/1/1/1/1'],
  ['officerDistrict', '5/0/0/0/0/5'], ['officerCity', '5/0/0/0/0/5'], ['officerOther', '0/0/0/0/0/0'],
  ['admin1', '0/0/0/0/0/0'], ['operator', '0/0/0/0/0/0']
] as const)('8.4.e: %s sees exactly what the post is for', async (person, expected) => {
  expect(await world.tries(person, counts)).toBe(expected)
})

test('A03: without a ticket there are no rows, and no error that tells of any', async () => {
  for (const table of ['core."case"', 'core.petitioner', 'core.form_record', 'core.matter', 'core.contact', 'core.case_act', 'core.draft', 'core.data_key', 'core.post', 'core.account']) {
    const { rows } = await world.app.query(`select count(*)::int as n from ${table === 'core.account' ? '(select id from core.account) x' : table}`)
    expect(rows, table).toEqual([{ n: 0 }])
  }
})

test('A04: a guessed or empty ticket is refused loudly', async () => {
  for (const ticket of ['nobody', '', 'x'.repeat(43)]) {
    await expect(world.app.query('select authz.enter($1)', [ticket])).rejects.toMatchObject({ code: '28000' })
  }
})

test('a contract that has ended opens nothing', async () => {
  expect(await world.tries('former', 'select 1')).toBe('28000')
})

test.each([
  ['select count(*) from authz.ticket', '1'], ['select hash from authz.ticket', '42501'],
  [`update authz.ticket set reads = 'project'`, '42501'], ['delete from authz.ticket', '42501'],
  ['select 1 from core.session', '42501'], ['select password_hash from core.account', '42501'], ['select 1 from core.blind_token', '42501'],
  ['select 1 from core.event', '42501'], ['select authz.me()', '42501'],
  [`select authz.issue('\\x00'::bytea, ${id('post w2')}, '\\x00'::bytea)`, '42501'], [`select authz.issue_job(${id('contract two')}, '\\x00'::bytea)`, '42501'],
  [`select authz.credentials('w2')`, '42501'], [`select authz.identity('\\x00'::bytea, 'gz', null)`, '42501']
])('the sign-in side is closed to a worker: %s', async (sql, expected) => {
  expect(await world.tries('w1', sql)).toBe(expected)
})

test('an agency sees its own staff and not the rival’s; a bureau sees who serves it', async () => {
  const names = `select string_agg(a.display_name, ' ' order by a.display_name collate "C") from core.account a where exists (select from core.post p where p.account_id = a.id and p.role = 'worker')`
  expect(await world.tries('admin1', names)).toBe('李志强 梁文辉 陈晓雯')
  expect(await world.tries('admin2', names)).toBe('何嘉怡')
  expect(await world.tries('officerB', names)).toBe('何嘉怡')
  expect(await world.tries('officerOther', names)).toBe('null')
})

test.each(['select count(*) from pg_stat_activity', 'select pg_terminate_backend(1)', 'select pg_cancel_backend(1)', 'select * from pg_prepared_statements',
  'select * from pg_cursors', 'select pg_stat_get_backend_activity(1)', 'select pg_advisory_lock(1)', 'select lo_create(0)', `select pg_notify('a', 'b')`,
  `select query_to_xml('select 1', true, true, '')`, 'create temp table x (a int)', 'create table core.x (a int)', 'do $d$ begin end $d$',
  `copy core."case" to program 'id'`, `select pg_read_file('/etc/passwd')`, 'select pg_sleep(1)', 'set role house_owner', 'set role authz_fn',
  'set session_replication_role = replica', 'alter table core.form_record disable row level security', 'alter policy door on core.form_record using (true)',
  'create role x', 'grant authz_fn to app_user', 'lock table core."case" in access exclusive mode', 'truncate core.form_record', 'delete from core."case"'
])('A14, A15: app_user may not: %s', async (sql) => {
  expect(await world.tries('w1', sql)).toBe('42501')
})
