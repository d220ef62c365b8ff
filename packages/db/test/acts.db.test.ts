import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

const A = id('townA')
const call = (name: string, ...rest: string[]) => `select core.${name}(${rest.join(', ')})`
const handOver = call('hand_over_cases', id('contract one'), id('contract two'), id('post lead2'), `array[${id('k1')}, ${id('k2')}]`, `'{}'`, `'解除'`)
const day = (n: number) => `now() + interval '${n} days'`

test.each([
  ['w1', 'takes a colleague’s case', call('assign_case', A, id('k2'), id('post w1'))],
  ['lead1', 'assigns to a stranger', call('assign_case', A, id('k2'), id('post w3'))],
  ['lead2', 'assigns a rival’s case', call('assign_case', A, id('k2'), id('post w3'))],
  ['w1', 'walls', call('wall_case', A, id('k1'), `array[${A}]`, `'x'`)],
  ['officerA', 'accused, lifts a wall', call('wall_case', A, id('k1'), `'{}'`, `'x'`)],
  ['officerOther', 'walls in another branch', call('wall_case', A, id('k1'), `array[${A}]`, `'x'`)],
  ['lead1', 'ends the contract', call('end_contract', id('contract one'), `'x'`)],
  ['bureauCity', 'ends a town’s contract', call('end_contract', id('contract one'), `'x'`)],
  ['officerA', 'not the administrator, ends the contract', call('end_contract', id('contract one'), `'x'`)],
  ['lead2', 'hands cases over', handOver],
  ['officerA', 'not the administrator, hands cases over', handOver],
  ['bureauDistrict', 'hands a town’s cases over', handOver],
  ['lead1', 'dispatches', call('dispatch', A, id('m0'), id('contract one'))],
  ['officerB', 'dispatches a neighbour’s matter', call('dispatch', A, id('m0'), id('contract one'))],
  ['w1', 'lends outside', call('share_case', A, id('k1'), id('account officerCity'), `'x'`, day(1))],
  ['w1', 'switches a module', call('set_switch', id('contract one'), `'case-management'`, 'false', `'x'`)],
  ['admin2', 'switches a rival’s module', call('set_switch', id('contract one'), `'case-management'`, 'false', `'x'`)],
  ['bureauA', 'switches for the agency', call('set_switch', id('contract one'), `'case-management'`, 'false', `'x'`)],
  ['bureauA', 'blocks for the city', call('set_block', id('city'), `'case-management'`, 'true', `'x'`)],
  ['admin1', 'blocks', call('set_block', A, `'case-management'`, 'true', `'x'`)],
  ['admin1', 'gives itself a post', call('add_post', id('account admin1'), `'lead'`, 'null', id('contract one'), id('agency one'), 'current_date', 'null', `'x'`)],
  ['admin1', 'staffs a rival’s contract', call('add_post', id('account w1'), `'worker'`, 'null', id('contract two'), id('agency one'), 'current_date', 'null', `'x'`)],
  ['admin1', 'makes an officer', call('add_post', id('account w1'), `'bureau-officer'`, A, 'null', 'null', 'current_date', 'null', `'x'`)],
  ['bureauA', 'makes an officer of the city', call('add_post', id('account w1'), `'bureau-officer'`, id('city'), 'null', 'null', 'current_date', 'null', `'x'`)],
  ['bureauA', 'contracts for a neighbour', call('create_contract', id('agency one'), `'N'`, `'T'`, 'current_date', 'current_date', `array[${id('townB')}]`, `'{}'`, `'[]'`, `'x'`)],
  ['lead1', 'makes an account', call('add_account', `'x'`, `'x'`, `'x'`)],
  ['w3', 'indexes a petitioner it cannot see', call('index_petitioner', A, id('pet1'), `'{}'`)]
] as const)('%s: %s, refused', async (person, _, sql) => {
  expect(await world.tries(person, sql)).toBe('42501')
})

test.each([
  ['officerA', call('dispatch', A, id('m0'), id('contract one')), ''],
  ['bureauA', handOver, ''],
  ['bureauDistrict', call('set_block', A, `'case-management'`, 'true', `'整顿'`), 'true'],
  ['admin1', call('set_switch', id('contract one'), `'case-management'`, 'false', `'x'`), 'true']
] as const)('%s may: %s', async (person, sql, expected) => {
  expect(await world.tries(person, sql)).toBe(expected)
})

test('an act without a reason is refused', async () => {
  expect(await world.tries('bureauA', call('set_block', A, `'case-management'`, 'true', `''`))).toBe('23514')
})

test('8.4.e: search obeys the petition rule before its limit', async () => {
  for (const [person, expected] of [['w1', '1'], ['officerA', '3'], ['officerCity', '0']] as const) {
    expect(await world.tries(person, `select count(*) from core.search_matters(${A}, '扬尘'::tsquery, 50)`)).toBe(expected)
  }
})

test('modules are on only while the contract lists them, the agency wants them and nobody above blocks them', async () => {
  const on = `select core.modules_on(${id('contract one')})`
  const officer = await world.who('bureauDistrict')
  expect(await world.tries('w1', on)).toBe('case-management')

  await officer.act((db) => sql`select core.set_block(${world.units.tenants.district.id}, 'case-management', true, '整顿')`.execute(db))

  expect(await world.tries('w1', on)).toBe('')
})
