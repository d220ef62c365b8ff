import { idOf } from '@xinshe/testing/world-rows.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => {
  world = await attackedWorld()
  const [matter_id, other_id] = [idOf('m1'), idOf('m2')].sort() as [string, string]
  await world.owner.insertInto('core.matter_link').values({ tenant_id: world.units.tenants.townA.id, matter_id, other_id, nth: 1, verdict: 'same', reason: '同一工地扬尘', made_by: world.people.officerA.accountId } as never).execute()
  // three matters with one word, so that it is counted; then the count
  await sql`insert into core.matter (tenant_id, petitioner_id, title, words, received_on, made_by)
    select ${world.units.tenants.townA.id}::uuid, ${idOf('pet0')}::uuid, '扬尘', '''扬尘''', date '2026-01-02', ${world.people.officerA.accountId}::uuid from generate_series(1, 3)`.execute(world.owner)
  await world.jobs.query('select core.count_words()')
})
afterAll(() => world.end())

test.each([
  ['officerA', '1'], ['w1', '0'], ['w3', '0'], ['officerB', '0'], ['officerDistrict', '0'], ['officerCity', '0'], ['admin1', '0'], ['operator', '0']
] as const)('7.1.2.j: %s sees a verdict only by seeing both matters', async (person, expected) => {
  expect(await world.tries(person, 'select count(*) from core.matter_link')).toBe(expected)
})

const link = (one: string, other: string) => `insert into core.matter_link (tenant_id, matter_id, other_id, nth, verdict, reason)
  select '${world.units.tenants.townA.id}', least(${id(one)}, ${id(other)}), greatest(${id(one)}, ${id(other)}), 7, 'same', '同'`

test('7.1.2.j: the database joins nothing for somebody who does not see both, and changes or removes no verdict for anybody', async () => {
  expect(await world.tries('officerA', link('m1', 'm0'))).toBe('done')
  for (const person of ['w1', 'w3', 'officerB', 'officerDistrict'] as const) expect(await world.tries(person, link('m1', 'm2')), person).toBe('42501')
  expect(await world.tries('officerA', link('m1', 'm5'))).toBe('42501')
  expect(await world.tries('officerA', `update core.matter_link set verdict = 'withdrawn'`)).toBe('42501')
  expect(await world.tries('officerA', 'delete from core.matter_link')).toBe('42501')
  expect(await world.tries('officerA', link('m1', 'm0').replace(`, nth,`, `, nth, made_by,`).replace(', 7,', `, 7, gen_random_uuid(),`))).toBe('42501')
})

const sharing = () => `select string_agg(x::text, ',' order by x) from core.matters_sharing('${world.units.tenants.townA.id}', array['''扬尘''']::tsquery[], array[1.0], 200) x`

test('7.1.2.j: a search by rare words finds what its asker may see, before any limit', async () => {
  expect(await world.tries('w1', sharing())).toBe(idOf('m1'))
  expect(await world.tries('w3', sharing())).toBe(idOf('m2'))
  for (const person of ['officerB', 'officerDistrict', 'officerCity', 'admin1', 'operator'] as const) expect(await world.tries(person, sharing()), person).toBe('null')
  expect((await world.tries('officerA', sharing())).split(',').length).toBe(6)
})

test('7.1.2.j: the question next door is refused without a matter of one’s own', async () => {
  const ask = (tenant: string, matter: string) => `select count(*) from core.exists_elsewhere('${tenant}', ${id(matter)})`
  const { townA, townB } = world.units.tenants

  expect(await world.tries('w1', ask(townA.id, 'm1'))).toBe('0')
  for (const [person, tenant, matter] of [['w1', townA, 'm2'], ['w1', townA, 'm5'], ['w1', townB, 'm5'], ['officerB', townA, 'm1'], ['officerCity', townA, 'm1'], ['admin1', townA, 'm1'], ['operator', townA, 'm1']] as const) {
    expect(await world.tries(person, ask(tenant.id, matter)), `${person} ${matter}`).toBe('42501')
  }
  expect(await world.tries('w1', 'select count(*) from core.elsewhere_question')).toBe('42501')
})

test('what a tenant writes about is counted for its own people alone', async () => {
  const counted = `select string_agg(word || matters, ',') from core.word_count`

  expect(await world.tries('officerA', counted)).toBe('扬尘6')
  expect(await world.tries('w1', counted)).toBe('扬尘6')
  for (const person of ['officerB', 'officerDistrict', 'officerCity', 'admin1', 'operator'] as const) expect(await world.tries(person, counted), person).toBe('null')
})
