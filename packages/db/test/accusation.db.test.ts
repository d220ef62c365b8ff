import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idOf, type Person } from '@xinshe/testing/world-rows.ts'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
let A: string
beforeAll(async () => { world = await attackedWorld(); A = world.units.tenants.townA.id })
afterAll(() => world.end())
// Each test raises its own wall on untouched ground.
beforeEach(async () => {
  for (const matter of ['m0', 'm1', 'm2']) await clear(matter)
})

async function clear(matter: string): Promise<void> {
  await world.owner.transaction().execute(async (db) => {
    await sql`set local role authz_fn`.execute(db)
    await sql`select core.put_wall(${A}, ${idOf(matter)}, '{}')`.execute(db)
    await sql`update core.wall_notice set lifted_at = now() where matter_id = ${idOf(matter)} and lifted_at is null`.execute(db)
  })
}

const from = (...words: string[]) => `array[${words.map((word) => id(word)).join(', ')}]`
const wall = (matter: string, whom: string, reason = '反映该单位') => `select core.wall_matter(${id('townA')}, ${id(matter)}, ${whom}, '${reason}')`
const raise = async (person: Person, matter: string, whom: string[]) =>
  (await world.who(person)).act((db) => sql`select core.wall_matter(${A}, ${idOf(matter)}, ${whom}, '反映该单位')`.execute(db))
const notices = 'select count(*) from core.wall_notice where lifted_at is null'

test.each([
  ['w1', 'the bureau of the town', 'm1', from('townA'), '1'],
  ['lead1', 'a rival agency', 'm1', from('agency two'), '1'],
  ['w1', 'the own lead', 'm1', from('account lead1'), '1'],
  ['officerA', 'an agency, before there is a case', 'm0', from('agency one'), '1'],
  ['officerA', 'the own bureau', 'm0', from('townA'), '1'],
  ['officerA', 'the district above', 'm0', from('district'), '1'],
  ['w1', 'town and district together: the city is told', 'm1', from('townA', 'district'), '1'],
  ['w1', 'everybody up to the top: nobody is left to be told', 'm1', from('townA', 'district', 'city'), '0']
] as const)('7.1.2.i: %s may wall a matter from %s', async (person, _, matter, whom, told) => {
  expect(await world.tries(person, wall(matter, whom))).toBe(told)
})

test.each([
  ['w3', 'somebody who does not serve the matter', wall('m1', from('townA')), '42501'],
  ['w1', 'a matter that was not dispatched', wall('m0', from('townA')), '42501'],
  ['officerB', 'a neighbour’s matter', wall('m1', from('townA')), '42501'],
  ['officerDistrict', 'a matter no grant opens', wall('m1', from('townA')), '42501'],
  ['bureauA', 'an administrator', wall('m0', from('agency one')), '42501'],
  ['admin1', 'an agency’s administrator', wall('m1', from('townA')), '42501'],
  ['w1', 'from themselves', wall('m1', from('account w1')), '42501'],
  ['w1', 'from nobody', wall('m1', `'{}'`), '22023'],
  ['w1', 'from a stranger to the house', wall('m1', from('nobody')), '22023'],
  ['w1', 'from one twice', wall('m1', from('townA', 'townA')), '22023'],
  ['w1', 'without a reason', wall('m1', from('townA'), ''), '22023']
] as const)('7.1.2.i: %s may not wall: %s', async (person, _, statement, code) => {
  expect(await world.tries(person, statement)).toBe(code)
})

test('7.1.2.i: with no case yet the accused bureau loses every row of the matter, its petitioner, and its name in every search', async () => {
  await raise('officerA', 'm0', [A])
  const seen = `select concat_ws('/', (select count(*) from core.matter where id = ${id('m0')}), (select count(*) from core.contact where matter_id = ${id('m0')}),
    (select count(*) from core.petitioner where id = ${id('pet0')}), (select count(*) from core.search_matters(${id('townA')}, '扬尘'::tsquery, 50)), (${notices}))`

  expect(await world.tries('officerA', seen)).toBe('0/0/0/2/0')
  expect(await world.tries('bureauA', seen)).toBe('0/0/0/2/0')
  expect(await world.tries('officerA', `select core.lift_wall(${id('townA')}, ${id('m0')}, '误会')`)).toBe('42501')
  expect(await world.tries('officerA', `select core.dispatch(${id('townA')}, ${id('m0')}, ${id('contract one')})`)).toBe('42501')
})

test('7.1.2.i: the tier above is told and the accused is not; what is added hides the earlier notice too', async () => {
  await raise('w1', 'm1', [A])
  expect([await world.tries('officerDistrict', notices), await world.tries('officerCity', notices), await world.tries('officerA', notices), await world.tries('w1', notices)]).toEqual(['1', '0', '0', '0'])

  await raise('w1', 'm1', [world.units.tenants.district.id])

  expect([await world.tries('officerDistrict', notices), await world.tries('officerCity', notices)]).toEqual(['0', '1'])
  expect(await world.tries('w1', `select cardinality(walled_from) from core.matter where id = ${id('m1')}`)).toBe('2')
})

test('7.1.2.i: a desk that was told lifts the wall; one that was not, or is accused, does not', async () => {
  await raise('w1', 'm1', [A])
  const lift = `select core.lift_wall(${id('townA')}, ${id('m1')}, '查无此事')`
  expect([await world.tries('officerCity', lift), await world.tries('officerB', lift), await world.tries('w1', lift), await world.tries('officerOther', lift)]).toEqual(['42501', '42501', '42501', '42501'])

  await (await world.who('officerDistrict')).act((db) => sql`select core.lift_wall(${A}, ${idOf('m1')}, '查无此事')`.execute(db))

  expect(await world.tries('officerA', `select count(*) from core.matter where id = ${id('m1')}`)).toBe('1')
  expect(await world.tries('officerDistrict', lift), 'once').toBe('42501')
})

test('7.1.2.i: whoever is accused with a post at the desk that would be told cannot read the notice', async () => {
  await raise('w1', 'm1', [A, idOf('account officerDistrict')])

  expect(await world.tries('officerDistrict', notices)).toBe('0')
})

test('7.1.2.i: a petitioner is hidden by the wall of their every matter, and found again by one that has none', async () => {
  const other = idOf('second matter of pet1')
  await world.owner.insertInto('core.matter').values({ tenant_id: A, id: other, petitioner_id: idOf('pet1'), served_by: [world.units.contracts.one.id], title: '另一件事', words: "'另一'", received_on: '2026-01-03', made_by: idOf('account w1') } as never).execute()
  await raise('w1', 'm1', [A])
  const seen = `select count(*) from core.petitioner where id = ${id('pet1')}`
  expect(await world.tries('officerA', seen)).toBe('1')

  await (await world.who('w1')).act((db) => sql`select core.wall_matter(${A}, ${other}, ${[A, idOf('account lead1')]}, '反映')`.execute(db))

  expect(await world.tries('officerA', seen)).toBe('0')
  expect(await world.tries('lead1', seen), 'the lead is named in one of the two').toBe('1')
  await clear('second matter of pet1')
})

test('7.1.2.i: nobody writes a notice or a wall by hand', async () => {
  for (const person of ['w1', 'officerA', 'officerDistrict'] as const) {
    expect(await world.tries(person, `insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by) values (${id('city')}, ${id('townA')}, ${id('m1')}, '{}', 'x', ${id('account w1')})`)).toBe('42501')
    expect(await world.tries(person, `update core.screening set walled_from = '{}'`)).toBe('42501')
    expect(await world.tries(person, `select core.put_wall(${id('townA')}, ${id('m1')}, '{}')`)).toBe('42501')
  }
})
