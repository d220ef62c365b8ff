import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => {
  world = await attackedWorld()
  const tokens = [['pet1', 'common'], ['pet1', 'rare'], ['pet2', 'common'], ['pet0', 'common'], ['pet0', 'rare']] as const
  await world.owner.transaction().execute(async (db) => {
    await sql`set local role authz_fn`.execute(db)
    for (const [petitioner, token] of tokens) await sql`insert into core.blind_token (tenant_id, token, petitioner_id) values (${world.units.tenants.townA.id}, ${Buffer.from(token)}, ${idOf(petitioner)})`.execute(db)
  })
})
afterAll(() => world.end())

const found = (tokens: readonly string[], limit = 'null') => `select count(*) from core.search_petitioners_by_all(${id('townA')}, array[${tokens.map((token) => `'${token}'`).join()}]::bytea[], ${limit})`

test.each([
  ['w1', 'whom it serves', ['common', 'rare'], '1'],
  ['w3', 'who has one of them', ['common', 'rare'], '0'],
  ['w3', 'whom it serves', ['common'], '1'],
  ['officerA', 'of its counter', ['common', 'rare'], '2'],
  ['officerA', 'of its counter by one', ['common'], '3'],
  ['officerA', 'by one that is typed twice', ['rare', 'rare'], '2'],
  ['officerA', 'by one that nobody has', ['common', 'unknown'], '0'],
  ['officerA', 'by none', [], '0'],
  ['officerB', 'of a neighbouring town', ['common', 'rare'], '0'],
  ['officerDistrict', 'of a town below', ['common', 'rare'], '0']
] as const)('5.2.a: %s finds by all of several tokens those %s', async (person, _, tokens, expected) => {
  expect(await world.tries(person, found(tokens))).toBe(expected)
})

test('5.2.a: whoever is walled off from a petitioner does not find them, and a limit is of those who are found', async () => {
  expect(await world.tries('officerA', found(['common', 'rare'], '1'))).toBe('1')

  await sql`update core.petitioner set walled_from = ${[world.people.w1.accountId]}::uuid[] where id = ${idOf('pet1')}`.execute(world.owner)

  expect(await world.tries('w1', found(['common', 'rare'], '1'))).toBe('0')
})
