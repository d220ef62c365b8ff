import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
let A: string
beforeAll(async () => {
  world = await attackedWorld()
  A = world.units.tenants.townA.id
  const made_by = idOf('account w1') as never
  const sealed = Buffer.from('sealed')
  await world.owner.insertInto('core.contact_classification').values({ tenant_id: A, id: idOf('flag'), matter_id: idOf('m1'), contact_id: idOf('contact1'), kind: 'irrational', holds: true, source: 'person', sealed, basis: '{}', made_by } as never).execute()
  await world.owner.insertInto('core.petition_history').values({ tenant_id: A, matter_id: idOf('m0'), happened_on: '2026-01-01', organ: '区信访局', level: 'district', channel: 'visit', sealed, made_by } as never).execute()
})
afterAll(() => world.end())

const flag = (more: string) => `insert into core.contact_classification (tenant_id, matter_id, contact_id, kind, holds, source, sealed${more.split('|')[0]}) values (${id('townA')}, ${id('m1')}, ${id('contact1')}, 'irrational', true, 'person', 'x'${more.split('|')[1]}) returning kind`
const screening = (role: string, number = '') => `insert into core.screening (tenant_id, matter_id, aspect, role, answer, document_number, sealed) values (${id('townA')}, ${id('m1')}, 'g', '${role}', 'own', '${number}', 'x') returning role`

test.each([
  ['lead1', 'reviews', flag(`, reviews|, ${id('flag')}`), 'irrational'],
  ['w1', 'reviews the own', flag(`, reviews|, ${id('flag')}`), '42501'],
  ['w3', 'adds to a matter of others', flag('|'), '42501'],
  ['officerB', 'adds to a neighbour’s matter', flag('|'), '42501'],
  ['w1', 'flags without evidence', `insert into core.contact_classification (tenant_id, matter_id, contact_id, kind, holds, source) values (${id('townA')}, ${id('m1')}, ${id('contact1')}, 'unruly', true, 'rule') returning kind`, '23514'],
  ['w1', 'flags a contact of another matter', `insert into core.contact_classification (tenant_id, matter_id, contact_id, kind, holds, source) values (${id('townA')}, ${id('m1')}, ${id('contact2')}, 'repeat', true, 'rule') returning kind`, '23503'],
  ['w1', 'changes a row', `update core.contact_classification set holds = false`, '42501'],
  ['w1', 'removes a row', `delete from core.contact_classification`, '42501'],
  ['lead1', 'changes an opinion', `update core.screening set answer = 'lower'`, '42501']
] as const)('3.3: %s %s', async (person, _, statement, expected) => {
  expect(await world.tries(person, statement)).toBe(expected)
})

test.each([
  ['w1', screening('opinion'), 'opinion'], ['lead1', screening('opinion'), 'opinion'], ['officerA', screening('opinion'), '42501'],
  ['officerA', screening('decision', '增信字 1 号'), 'decision'], ['officerA', screening('decision'), '23514'],
  ['w1', screening('decision', '增信字 1 号'), '42501'], ['lead1', screening('decision', '增信字 1 号'), '42501'], ['officerB', screening('decision', '1'), '42501']
] as const)('7.1.2.g: opinion and decision come from two sides of the counter: %s', async (person, statement, expected) => {
  expect(await world.tries(person, statement)).toBe(expected)
})

test('8.2.a: what hangs on a matter goes with it to the contract it is dispatched to', async () => {
  const seen = `select count(*) from core.petition_history where matter_id = ${id('m0')}`
  expect(await world.tries('w1', seen)).toBe('0')

  await (await world.who('officerA')).act((db) => sql`select core.dispatch(${A}, ${idOf('m0')}, ${world.units.contracts.one.id})`.execute(db))

  expect(await world.tries('w1', seen)).toBe('1')
  expect(await world.tries('w3', seen)).toBe('0')
})

test('3.7: five by visit are announced to every case of the matter, once; nobody announces for a matter they do not see', async () => {
  await world.owner.insertInto('core.contact').values({ tenant_id: A, id: idOf('five'), matter_id: idOf('m1'), channel: 'visit', happened_at: new Date(), headcount: 5, made_by: idOf('account w1') } as never).execute()
  const announce = (person: 'officerA' | 'w1' | 'w3') => world.who(person).then(({ act }) => act((db) => sql`select core.announce_collective(${A}, ${idOf('m1')})`.execute(db)))
  const told = async () => (await world.owner.selectFrom('core.event').select('case_id').where('type', '=', 'core/collective-visit').execute()).length

  await announce('w3')
  expect(await told()).toBe(0)
  await announce('officerA')
  await announce('w1')

  expect(await told(), 'k1 and k2 hang on this matter').toBe(2)
})

test('3.4: only who may write there takes a member out of a matter, once; their wall is that of the matters left to them', async () => {
  const { owner } = world
  const made_by = idOf('account w1') as never
  const [mine, theirs, link] = [idOf('walled matter'), idOf('open matter'), idOf('link')]
  const common = { tenant_id: A, served_by: [world.units.contracts.one.id], made_by }
  const matter = { ...common, title: '某事', words: "'某事'", received_on: '2026-01-05' }
  await owner.insertInto('core.petitioner').values({ ...common, id: idOf('linked'), party: 'person', nationality: 'citizen', sealed: Buffer.from('x') } as never).execute()
  await owner.insertInto('core.matter').values([{ ...matter, id: mine, petitioner_id: idOf('linked') }, { ...matter, id: theirs, petitioner_id: idOf('pet1') }] as never).execute()
  await owner.insertInto('core.matter_party').values({ tenant_id: A, id: link, matter_id: theirs, petitioner_id: idOf('linked'), role: 'member', made_by } as never).execute()
  await owner.updateTable('core.matter').set({ walled_from: [world.people.lead2.accountId] } as never).where('id', '=', mine).execute()
  const unlink = `select core.unlink_member(${id('townA')}, '${link}', 'why') is null`

  for (const person of ['w3', 'officerB', 'officerDistrict'] as const) expect(await world.tries(person, unlink), person).toBe('42501')
  expect(await world.tries('w1', `update core.matter_party set struck_at = now()`)).toBe('42501')
  await (await world.who('w1')).act((db) => sql`select core.unlink_member(${A}, ${link}, 'why')`.execute(db))
  expect(await world.tries('w1', unlink), 'once').toBe('42501')

  expect(await owner.selectFrom('core.matter_party').select(['struck_by']).where('id', '=', link).execute()).toEqual([{ struck_by: made_by }])
  expect(await owner.selectFrom('core.petitioner').select('walled_from').where('id', '=', idOf('linked')).execute()).toEqual([{ walled_from: [world.people.lead2.accountId] }])
})

test('5.6.a: the database holds planning back while a judicial claim has no guidance', async () => {
  const owner = world.owner
  const ref = { tenant_id: A, case_id: idOf('k1'), contract_id: world.units.contracts.one.id, worker_id: world.people.w1.postId, made_by: idOf('account w1') as never }
  await owner.updateTable('core.form_record').set({ state: 'approved' } as never).where('case_id', '=', idOf('k1')).execute()
  await owner.updateTable('core.case').set({ stage: 'assessed' }).where('id', '=', idOf('k1')).execute()
  await owner.insertInto('core.form_record').values({ ...ref, form: 'core.plan', form_version: 1, ordinal: 1, version: 1, answers: '{}', sealed: Buffer.from('x'), signed_name: '某' } as never).execute()
  await owner.updateTable('core.form_record').set({ state: 'approved' } as never).where('case_id', '=', idOf('k1')).execute()
  const claim = (version: number, is_judicial: boolean) => owner.insertInto('core.claim').values({ ...ref, nth: 1, version, verdict: 'pending', is_judicial, sealed: Buffer.from('x') } as never).execute()
  const plan = `update core."case" set stage = 'planned' where id = ${id('k1')} returning stage`

  await claim(1, true)
  expect(await world.tries('w1', plan)).toBe('23514')
  await claim(2, false)
  expect(await world.tries('w1', plan), 'judged again: not judicial').toBe('planned')
  await claim(3, true)
  await owner.insertInto('core.guidance').values({ tenant_id: A, matter_id: idOf('m1'), given_on: '2026-01-05', organ: '区人民法院', sealed: Buffer.from('x'), made_by: idOf('account w1') } as never).execute()
  expect(await world.tries('w1', plan)).toBe('planned')
})

test('5.6.a: a claim is content: its worker and lead read it, the counter and the tiers above do not', async () => {
  const seen = 'select count(*) from core.claim'
  expect([await world.tries('w1', seen), await world.tries('lead1', seen), await world.tries('w2', seen), await world.tries('officerA', seen), await world.tries('officerDistrict', seen)]).toEqual(['3', '3', '0', '0', '0'])
})
