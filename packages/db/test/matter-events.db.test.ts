import { sql } from 'kysely'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => {
  world = await attackedWorld()
  for (const n of ['0', '1', '2', '5']) {
    const tenant_id = world.units.tenants[n === '5' ? 'townB' : 'townA'].id
    await world.owner
      .insertInto('core.matter_event')
      .values({ tenant_id, id: idOf(`event${n}`), matter_id: idOf(`m${n}`), kind: 'accepted', happened_on: '2026-01-05', detail: '{}', made_by: world.people.officerA.accountId } as never)
      .execute()
  }
})
afterAll(() => world.end())

const A = id('townA')
const add = (matter: string, more = '', values = '') =>
  `insert into core.matter_event (tenant_id, matter_id, kind, happened_on${more}) values (${A}, ${id(matter)}, 'accepted', '2026-01-06'${values}) returning kind`

test.each([
  ['w1', 1], ['lead1', 1], ['w3', 2], ['officerA', 3], ['officerB', 1], ['officerDistrict', 0], ['officerCity', 0], ['operator', 0]
] as const)('6.2.c: %s sees the events of the matters served: %i', async (person, expected) => {
  expect(await world.tries(person, 'select count(*) from core.matter_event')).toBe(String(expected))
})

test.each([
  ['w1', add('m1'), 'accepted'], ['lead1', add('m1'), 'accepted'], ['officerA', add('m0'), 'accepted'],
  ['w1', add('m2'), '42501'], ['w1', add('m0'), '42501'], ['w3', add('m1'), '42501'], ['officerB', add('m0'), '42501'],
  ['w1', add('m2', ', served_by', `, array[${id('contract one')}]`), '42501'],
  ['w1', add('m1', ', made_by', `, ${id('account w2')}`), '42501'],
  ['w1', add('m1', ', replaces', `, ${id('event2')}`), '23503'],
  ['officerA', add('m0', ', replaces', `, ${id('event1')}`), '23503']
] as const)('6.2.c: %s recording an event: %s', async (person, text, expected) => {
  expect(await world.tries(person, text)).toBe(expected)
})

test.each(['w1', 'officerA'] as const)('4.1: an event is never changed or removed: %s', async (person) => {
  expect(await world.tries(person, `update core.matter_event set happened_on = '2020-01-01'`)).toBe('42501')
  expect(await world.tries(person, 'delete from core.matter_event')).toBe('42501')
})

test('4.1: of two who correct the same event one is told, and striking out names what', async () => {
  const twice = `with x as (insert into core.matter_event (tenant_id, matter_id, kind, happened_on, replaces)
    select ${A}, ${id('m1')}, 'accepted', '2026-01-0' || n, ${id('event1')} from generate_series(1, 2) n returning 1) select count(*) from x`

  expect(await world.tries('w1', twice.replace(`'2026-01-0' || n`, `('2026-01-0' || n)::date`))).toBe('23505')
  expect(await world.tries('w1', add('m1').replace(`'accepted'`, `'withdrawn'`))).toBe('23514')
})

test('8.2.a, 7.1.2.i: events follow their matter: to whom it is dispatched, and behind a wall', async () => {
  const servedBy = async () => (await world.owner.selectFrom('core.matter_event').select(['served_by', 'walled_from']).where('id', '=', idOf('event0')).executeTakeFirstOrThrow())
  await (await world.who('officerA')).act((db) => sql`select core.dispatch(${world.units.tenants.townA.id}, ${idOf('m0')}, ${world.units.contracts.one.id})`.execute(db))

  expect(await servedBy()).toEqual({ served_by: [world.units.contracts.one.id], walled_from: [] })

  await (await world.who('officerDistrict')).act((db) => sql`select core.wall_case(${world.units.tenants.townA.id}, ${idOf('k3')}, ${[world.units.tenants.townA.id]}, '反映本单位')`.execute(db))
  const counted = `select count(*) from core.matter_event where matter_id = ${id('m2')}`

  expect(await world.tries('officerA', counted)).toBe('0')
  expect(await world.tries('w3', counted)).toBe('1')
})

const publish = (year: number) => `select core.publish_calendar_year(${year}, 0, array['${year}-01-01']::date[], '{}', '国办发明电')`

test.each([
  ['bureauCity', 'true'], ['officerCity', '42501'], ['bureauDistrict', '42501'], ['bureauA', '42501'], ['w1', '42501'], ['operator', '42501']
] as const)('4.1: who publishes a year of holidays: %s %s', async (person, expected) => {
  expect(await world.tries(person, publish(2027))).toBe(expected)
})

test('4.1: the calendar is for everybody to read and for nobody to write by hand; a city changes its own row alone', async () => {
  expect(await world.tries('w1', `select count(*) from core.calendar_year where state = 'published'`)).toBe('23')
  expect(await world.tries('bureauCity', `update core.calendar_year set holidays = '{}'`)).toBe('42501')
  await (await world.who('bureauCity')).act((db) => sql.raw(publish(2026)).execute(db))

  const { rows } = await sql<{ n: number }>`select cardinality(holidays) as n from core.calendar_year where year = 2026 order by tenant_id nulls last`.execute(world.owner)
  expect(rows).toEqual([{ n: 1 }, { n: 33 }])
})
