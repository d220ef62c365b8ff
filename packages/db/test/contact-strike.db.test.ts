import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
const made_by = idOf('account w1') as never
beforeAll(async () => {
  world = await attackedWorld()
  const twice = { tenant_id: world.units.tenants.townA.id, channel: 'visit', happened_at: new Date('2026-02-01T02:00:00Z'), headcount: 7, made_by }
  await sql`insert into core.flow (tenant_id, id, matter_id, kind, origin, made_by) values (${world.units.tenants.townA.id}, ${idOf('flow1')}, ${idOf('m1')}, 'collective', 'rule', ${made_by})`.execute(world.owner)
  await world.owner.insertInto('core.contact').values([{ ...twice, id: idOf('twice'), matter_id: idOf('m1') }, { ...twice, id: idOf('twice2'), matter_id: idOf('m2') }] as never).execute()
})
afterAll(() => world.end())

const strike = (contact: string, matter = 'm1', town = 'townA') => `insert into core.contact_strike (tenant_id, matter_id, contact_id, id, sealed) values (${id(town)}, ${id(matter)}, ${id(contact)}, gen_random_uuid(), 'x') returning 'struck'`
const replace = (replaces: string, matter = 'm1') => `insert into core.contact (tenant_id, matter_id, channel, happened_at, replaces) values (${id('townA')}, ${id(matter)}, 'visit', now(), ${id(replaces)}) returning 'replaced'`

test.each([
  ['w1', 'where it serves', strike('twice'), 'struck'],
  ['lead1', 'where its project serves', strike('twice'), 'struck'],
  ['officerA', 'at its counter', strike('twice'), 'struck'],
  ['w3', 'of another agency', strike('twice'), '42501'],
  ['officerB', 'of a neighbouring town', strike('twice'), '42501'],
  ['officerDistrict', 'from above', strike('twice'), '42501'],
  ['w1', 'of a matter of others', strike('twice2', 'm2'), '42501'],
  ['w1', 'under another matter', strike('twice2'), '23503'],
  ['w1', 'that is the only one', strike('contact5', 'm5', 'townB'), '23514'],
  ['w1', 'and takes it back', 'delete from core.contact_strike', '42501'],
  ['w1', 'and writes another reason', `update core.contact_strike set sealed = 'y'`, '42501'],
  ['w1', 'by changing the contact', 'update core.contact set headcount = 1', '42501'],
  ['w1', 'by recording it anew', replace('twice'), 'replaced'],
  ['w1', 'by one of another matter', replace('twice2'), '23503'],
  ['w1', 'by changing what it replaces', `update core.contact set replaces = ${id('twice')} where id = ${id('contact1')}`, '42501'],
  ['w3', 'by recording it anew elsewhere', replace('twice'), '42501']
] as const)('3.1: %s strikes a contact %s', async (person, _, statement, expected) => {
  expect(await world.tries(person, statement)).toBe(expected)
})

test.each([['w1', 'true'], ['lead1', 'true'], ['officerA', 'true'], ['w3', 'unknown'], ['officerB', 'unknown'], ['officerDistrict', 'unknown']] as const)('7.2: whether a flow was open %s learns only where its matter is seen: %s', async (person, expected) => {
  expect(await world.tries(person, `select coalesce(core.was_flow_open(${id('townA')}, ${id('flow1')}, now())::text, 'unknown')`)).toBe(expected)
})

test('7.2: whoever is walled off from a matter does not learn that a flow of it was open', async () => {
  const asked = `select coalesce(core.was_flow_open(${id('townA')}, ${id('flow1')}, now())::text, 'unknown')`
  const walled = (from: string[]) => sql`update core.flow set walled_from = ${from}::uuid[] where id = ${idOf('flow1')}`.execute(world.owner)
  await walled([made_by])
  expect(await world.tries('w1', asked)).toBe('unknown')
  await walled([])
})

test('3.1, 3.7, 7.1.5.a: once struck it is struck once, and neither counted, summed nor announced', async () => {
  const told = async () => (await world.owner.selectFrom('core.event').select('id').where('type', '=', 'core/collective-visit').execute()).length
  const sums = `select coalesce(sum(people), 0) from core.visit_sums('2026-02-01', '2026-02-01')`
  const since = `select core.visited_since(${id('townA')}, ${id('k1')}, '2026-01-15')::text`
  const standing = `select count(*) from core.standing_contact where matter_id = ${id('m1')}`
  await sql`update core.contract set starts = '2026-01-01' where id = ${world.units.contracts.one.id}`.execute(world.owner)
  expect([await world.tries('lead1', sums), await world.tries('w1', since), await world.tries('w1', standing), await world.tries('w3', standing)]).toEqual(['7', '2026-02-01', '2', '0'])

  await (await world.who('w1')).act((db) => sql.raw(strike('twice')).execute(db))

  expect(await world.tries('lead1', strike('twice'))).toBe('23505')
  expect(await world.tries('lead1', strike('contact1'))).toBe('23514')
  expect([await world.tries('lead1', sums), await world.tries('w1', standing)]).toEqual(['0', '1'])
  expect(await world.tries('w1', since)).not.toBe('2026-02-01')
  await (await world.who('w1')).act((db) => sql`select core.announce_collective(${world.units.tenants.townA.id}, ${idOf('m1')})`.execute(db))
  expect(await told()).toBe(0)
})

test('8.2.a: a strike goes with its matter to the contract it is dispatched to', async () => {
  const seen = `select count(*) from core.contact_strike where matter_id = ${id('m1')}`
  expect([await world.tries('w1', seen), await world.tries('w3', seen), await world.tries('officerB', seen)]).toEqual(['1', '0', '0'])

  await (await world.who('officerA')).act((db) => sql`select core.dispatch(${world.units.tenants.townA.id}, ${idOf('m1')}, ${world.units.contracts.two.id})`.execute(db))

  expect(await world.tries('w3', seen)).toBe('1')
})

test('7.2.1.b: into the alarms of a flow whose contact was struck writes only the act that struck it, once, and into no other', async () => {
  const { townA } = world.units.tenants
  const [struck, alarm, other] = ['struck', 'of-flow', 'of-nothing'].map(idOf)
  await sql`insert into core.alarm (tenant_id, id, kind, level, raised_by, raised_post, minutes) select ${townA.id}, x, 'mass-incident', 'orange', ${made_by}, ${world.people.w1.postId}, '{0,5,10,15,20}' from unnest(${[alarm, other]}::uuid[]) x`.execute(world.owner)
  await sql`update core.alarm set flow_id = ${idOf('flow1')} where id = ${alarm}`.execute(world.owner)
  await sql`insert into core.contact (tenant_id, id, matter_id, channel, happened_at, made_by) values (${townA.id}, ${idOf('spare')}, ${idOf('m1')}, 'visit', now(), ${made_by})`.execute(world.owner)
  await sql`update core.flow set contact_id = ${idOf('spare')} where id = ${idOf('flow1')}`.execute(world.owner)
  const struckHere = strike('spare').replace('gen_random_uuid()', `'${struck}'`)
  const note = (on: string, sealed = `'x'`) => `select 'noted' from core.note_strike(${id('townA')}, '${struck}', '${on}', gen_random_uuid(), ${sealed})`
  const found = `select count(*) from core.alarms_of_strike(${id('townA')}, '${struck}')`
  const w1 = await world.who('w1')
  const inOneAct = async (...statements: string[]) => w1.act(async (db) => { for (const statement of statements) await sql.raw(statement).execute(db) }).then(() => 'noted', (error: { code: string }) => error.code)

  expect(await inOneAct(struckHere, note(other!))).toBe('42501')
  expect(await inOneAct(struckHere, note(alarm!, 'null'))).toBe('42501')
  expect(await inOneAct(struckHere, note(alarm!), note(alarm!))).toBe('42501')
  expect(await inOneAct(struckHere, note(alarm!))).toBe('noted')
  expect([await world.tries('w1', note(alarm!)), await world.tries('lead1', note(alarm!))]).toEqual(['42501', '42501'])
  expect(await Promise.all((['w1', 'lead1', 'officerA', 'w3', 'officerB'] as const).map((person) => world.tries(person, found)))).toEqual(['1', '0', '0', '0', '0'])
})
