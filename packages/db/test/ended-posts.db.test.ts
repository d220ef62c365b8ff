import { hashOf } from '@xinshe/db/ticket.ts'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

test('a lead of two contracts loses the one whose post ends at once, whichever post the ticket was issued for', async () => {
  const { tenants, contracts, agencies } = world.units
  const second = { id: idOf('contract second'), tenant_id: tenants.townA.id, agency_id: agencies.first.id, number: 'HT-second', title: '第二份合同', starts: contracts.one.starts, ends: contracts.one.ends }
  await world.owner.insertInto('core.contract').values({ ...second, targets: '[]' }).execute()
  await world.owner.insertInto('core.contract_area').values({ tenant_id: second.tenant_id, contract_id: second.id }).execute()
  const postId = idOf('post lead1 second')
  await world.owner.insertInto('core.post').values({ id: postId, account_id: idOf('account lead1'), role: 'lead', contract_id: second.id, agency_id: second.agency_id, tenant_id: null, starts: second.starts, ends: null, made_by: null }).execute()
  const led = `select cardinality(contracts) from authz.ticket`
  expect(await world.tries('lead1', led)).toBe('2')

  await (await world.who('admin1')).act((db) => sql`select core.end_post(${postId}, null, current_date - 2, '调离')`.execute(db))

  expect(await world.tries('lead1', led)).toBe('1')
})

test('C02: of two rotations with one token the second is refused, and the first cookie lives', async () => {
  const signedIn = await world.as('w2')
  const rotate = (to: string) => world.signIn.query('select authz.rotate_session($1, $2, null)', [hashOf(signedIn.token), hashOf(to)])

  const outcomes = await Promise.allSettled([rotate('first'), rotate('second')])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(rotate('third')).rejects.toMatchObject({ code: '28000' })
})

test('a case begins at its first stage: nobody inserts a later one', async () => {
  expect(await world.tries('w1', `insert into core."case" (tenant_id, contract_id, worker_id, matter_id, stage) values (${id('townA')}, ${id('contract one')}, ${id('post w1')}, ${id('m1')}, 'archived')`)).toBe('42501')
})

test('7.1.4.c: cases handed over take petitioners, matters and tasks along and leave acts; the old agency keeps the petition and loses the content', async () => {
  const tenant = world.units.tenants.townA.id
  const handOver = (from: string, to: string, lead: string, ...cases: string[]) =>
    world.tries('bureauA', `select core.hand_over_cases(${id(`contract ${from}`)}, ${id(`contract ${to}`)}, ${id(`post ${lead}`)}, array[${cases.map(id).join(', ')}], '{"zh":"移交","en":"handed over"}', '合同解除')`)
  await (await world.who('officerDistrict')).act((db) => sql`select core.wall_case(${tenant}, ${idOf('k3')}, ${[tenant]}, '反映本单位')`.execute(db))
  await world.owner.updateTable('core.case').set({ stage: 'declined' }).where('id', '=', idOf('k2')).execute()

  expect(await handOver('two', 'one', 'lead1', 'k3'), 'walled from this desk').toBe('40001')
  expect(await handOver('two', 'one', 'lead1', 'k5'), 'outside the area of contract one').toBe('40001')
  expect(await handOver('one', 'two', 'lead2', 'k1', 'k2'), 'k2 is closed: none has moved').toBe('40001')
  expect(await handOver('one', 'expired', 'former', 'k1')).toBe('42501')
  expect(await handOver('one', 'two', 'w3', 'k1'), 'a worker does not lead').toBe('42501')
  await (await world.who('bureauA')).act((db) => sql`select core.hand_over_cases(${idOf('contract one')}, ${idOf('contract two')}, ${idOf('post lead2')}, array[${idOf('k1')}::uuid], '{"zh":"移交","en":"handed over"}', '合同解除')`.execute(db))

  expect(await world.tries('lead2', `select worker_id = ${id('post lead2')} from core."case" where id = ${id('k1')}`)).toBe('true')
  expect(await world.tries('lead2', `select count(*) from core.petitioner where id = ${id('pet1')}`)).toBe('1')
  expect(await world.tries('lead2', `select count(*) from core.form_record where case_id = ${id('k1')}`)).toBe('1')
  expect(await world.tries('lead2', `select count(*) from core.case_act where act = 'contract-handed-over'`)).toBe('1')
  expect(await world.tries('lead1', `select count(*) from core.matter where id = ${id('m1')}`)).toBe('1')
  expect(await world.tries('lead1', `select count(*) from core.form_record where case_id = ${id('k1')}`)).toBe('0')
  expect(await world.tries('admin2', `select act || ' ' || (detail ->> 'cases') from core.unit_act where reason = '合同解除'`)).toBe('cases-received 1')
})
