import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import prevention from '@xinshe/plugin-source-prevention/server'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { addDays, today } from '@xinshe/words'
import { staffOf } from '../src/routers/staff/staff-of.ts'
import { coreDesk, refusalOf, type CoreCaller } from './core-desk.ts'
import { aRegistration } from './registrations.ts'

let world: PluginWorld
let lead: CoreCaller
const day = (fromToday: number) => addDays(today(new Date()), fromToday)
const leadDesk = (plugins = [prevention]) => coreDesk(world, 'lead1', { plugins })
beforeEach(async () => {
  world = await pluginWorld(prevention)
  lead = await leadDesk()
})
afterEach(() => world.end())

const post = (person: Person) => world.people[person].postId as never
const call = async (person: Person, path: string, input: unknown) => world.call(await world.seat(person), path, input)
const endPost = async (person: Person = 'w1') => (await world.as('admin1')).act((db) => sql`select core.end_post(${post(person)}, null, ${day(0)}::date, '离职')`.execute(db))
const give = (desk: CoreCaller, items: Awaited<ReturnType<typeof all>>, to = post('w2')) => desk.leaving.give({ postId: post('w1'), to, items, reason: '离职' })

async function all(desk = lead, person: Person = 'w1') {
  const { modules } = await desk.leaving.of({ postId: post(person) })
  return modules.flatMap(({ things }) => things.map(({ kind, id }) => ({ kind, id })))
}

async function found(ownerId: string = post('w1')): Promise<string> {
  const answers = { source: 'visit', foundOn: day(-1), place: '第一村', narrative: '对补偿标准有疑问。', level: 'yellow', dueOn: day(6) }
  return ((await call('lead1', 'recordClue', { clueId: randomUUID(), ownerId, answers })) as { id: string }).id
}

async function planned(ownerId: string = post('w1')): Promise<string> {
  return ((await call('lead1', 'planPatrol', { planId: randomUUID(), ownerId, community: '塘边社区', everyDays: 14, nextOn: day(3) })) as { id: string }).id
}

test('7.1.4.c: what somebody has in hand for a module stands under its name, in its words; handed on, the post may end', async () => {
  const [clueId, planId] = [await found(), await planned()]
  const { modules } = await lead.leaving.of({ postId: post('w1') })
  expect(modules).toMatchObject([{
    id: 'source-prevention', title: { zh: '源头防范' }, isTold: true, isThere: true,
    things: [
      { kind: 'source-prevention/clue', id: clueId, text: { zh: '线索：第一村' }, page: `clues/${clueId}` },
      { kind: 'source-prevention/patrol-plan', id: planId, text: { zh: '走访安排：塘边社区', en: 'Patrol of 塘边社区' }, page: 'patrols' }
    ]
  }])
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })

  await give(lead, await all())
  expect(await all()).toEqual([])
  expect(await all(lead, 'w2')).toHaveLength(2)
  await endPost()

  expect(await call('w2', 'clueHere', { clueId })).toMatchObject({ owner: '李志强', canWrite: true, history: [{ kind: 'found' }, { kind: 'assigned', by: '黄敏仪', said: { to: '李志强' } }] })
  const { rows } = await sql<{ things: string[] }>`select detail->'things' as things from core.audit where procedure = 'leaving.give' and outcome = 'ok'`.execute(world.owner)
  expect(rows).toEqual([{ things: [`source-prevention/clue/${clueId}`, `source-prevention/patrol-plan/${planId}`] }])
})

test('7.1.4.c: all or none: a thing that is settled meanwhile, and nothing has moved', async () => {
  const [kept, settled] = [await found(), await found()]
  const items = await all()
  await call('w1', 'settleClue', { clueId: settled, as: 'end', text: '并无此事。' })
  expect((await refusalOf(give(lead, items))).code).toBe('leaving/changed')
  expect((await refusalOf(give(lead, [{ kind: 'source-prevention/clue', id: kept }], post('w3')))).code).toBe('case/worker-not-of-contract')
  expect(await all()).toEqual([{ kind: 'source-prevention/clue', id: kept }])
})

test('7.1.4.c: of two who hand on the same things at once, one does it and the other is told; the history tells one', async () => {
  const clueId = await found()
  await planned()
  const [items, other] = [await all(), await leadDesk()]
  const answers = await Promise.all([refusalOf(give(lead, items)), refusalOf(give(other, items, post('lead1')))])

  expect(answers.map(({ code }) => code).sort()).toEqual(['accepted', 'leaving/changed'])
  expect(await all()).toEqual([])
  expect((await call('lead1', 'clueHere', { clueId }) as { history: unknown[] }).history).toHaveLength(2)
})

test('7.1.4.c: settled while it is handed on: one of the two is told, and it is not somebody’s for ever', async () => {
  const clueId = await found()
  const items = await all()
  await Promise.allSettled([give(lead, items), call('w1', 'settleClue', { clueId, as: 'end', text: '并无此事。' })])

  const { rows } = await sql<{ isHeld: boolean; isOpen: boolean; isHis: boolean }>`
    select h.let_go_at is null as "isHeld", k.settled_on is null as "isOpen", h.owner_id = k.owner_id as "isHis" from source_prevention.clue k join core.holding h on h.id = k.id`.execute(world.owner)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ isHeld: rows[0]!.isOpen, isHis: true })
})

test('7.1.4.c: switched off, nothing is lost: no word of it is told, the post does not end, and it is handed on all the same', async () => {
  const [clueId] = [await found(), await planned()]
  await world.turn(false)
  const desk = await leadDesk()
  const { modules } = await desk.leaving.of({ postId: post('w1') })
  expect(modules).toMatchObject([{ title: { zh: '源头防范' }, isTold: false, isThere: true, things: [{ text: { zh: '线索' }, note: null, page: null }, { text: { zh: '走访安排' }, page: null }] }])
  expect(JSON.stringify(modules)).not.toMatch(/第一村|塘边/)
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })

  await give(desk, await all(desk))
  await endPost()
  await world.turn(true)
  expect(await call('w2', 'clueHere', { clueId })).toMatchObject({ owner: '李志强', history: [{ kind: 'found' }, { kind: 'assigned' }] })
  expect(await call('w2', 'patrolsHere', {})).toMatchObject({ plans: [{ community: '塘边社区', owner: '李志强' }] })
})

test('7.1.4.c: of a module that is not in the house any more it is told how much there is, and nobody leaves with it', async () => {
  await found()
  const desk = await leadDesk([])
  expect((await desk.leaving.of({ postId: post('w1') })).modules).toMatchObject([{ id: 'source-prevention', isTold: false, isThere: false, things: [{ text: { zh: 'source-prevention/clue' } }] }])
  expect((await refusalOf(give(desk, await all(desk)))).code).toBe('leaving/module-missing')
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })
})

test('7.1.4.c: what somebody has in hand at another place of the contract is told here and handed on there', async () => {
  const { contracts: { one }, tenants: { townA, townB } } = world.units
  await world.owner.insertInto('core.contract_area').values({ tenant_id: townB.id, contract_id: one.id }).onConflict((conflict) => conflict.doNothing()).execute()
  const clueId = await found()
  await sql`update core.holding set tenant_id = ${townB.id} where tenant_id = ${townA.id} and id = ${clueId}`.execute(world.owner)

  expect(await lead.leaving.of({ postId: post('w1') })).toMatchObject({ modules: [], elsewhere: [{ id: townB.id, count: 1 }] })
  expect((await refusalOf(give(lead, [{ kind: 'source-prevention/clue', id: clueId }]))).code).toBe('leaving/changed')
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })
})

test('7.1.4.c: when a contract has ended nobody is left to act, and what it had in hand keeps no post', async () => {
  await found()
  await world.owner.updateTable('core.contract').set({ ends: day(-1) }).where('id', '=', world.units.contracts.one.id).execute()
  await expect(endPost()).resolves.toBeDefined()
})

test('7.1.4.c, 4.5: whose a thing is, is known to its owner and the lead alone; nobody takes what is not theirs, nor gives it away', async () => {
  await found()
  const rows = async (person: Person) => (await (await world.as(person)).act((db) => sql<{ n: string }>`select count(*) as n from core.holding`.execute(db))).rows[0]!.n
  expect(await Promise.all((['w1', 'lead1', 'w2', 'w3', 'lead2', 'officerA', 'bureauA', 'admin1'] as const).map(rows))).toEqual(['1', '1', '0', '0', '0', '0', '0', '0'])
  const tries = async (person: Person, text: ReturnType<typeof sql>) => (await world.as(person)).act((db) => text.execute(db)).then(({ numAffectedRows }) => Number(numAffectedRows), ({ code }: { code: string }) => code)
  expect(await tries('w2', sql`update core.holding set owner_id = ${post('w2')}`)).toBe(0)
  expect(await tries('w1', sql`update core.holding set owner_id = ${post('w2')}`)).toBe('42501')
  expect(await tries('lead1', sql`update core.holding set owner_id = ${post('w3')}`)).toBe('23503')
  expect(await tries('w1', sql`delete from core.holding`)).toBe('42501')
  const { contracts: { one }, tenants: { townA } } = world.units
  expect(await tries('w2', sql`insert into core.holding (tenant_id, kind, id, contract_id, owner_id) values (${townA.id}, 'a/b', gen_random_uuid(), ${one.id}, ${post('w1')})`)).toBe('42501')
})

test('7.1.4.c: what lies with a post that has run out by itself is seen by the lead beside that post, and handed on', async () => {
  await found()
  await world.owner.updateTable('core.post').set({ starts: day(-3), ends: day(-1) }).where('id', '=', post('w1')).execute()
  const staff = async (person: Person) => (await world.as(person)).act((db) => staffOf({ db }, [world.units.contracts.one.id]))
  const his = async (person: Person) => (await staff(person)).find(({ id }) => id === post('w1'))
  expect(await his('lead1')).toMatchObject({ isPresent: false, hasInHand: true })
  expect(await his('officerA')).toMatchObject({ isPresent: false, hasInHand: false })

  await give(lead, await all())
  expect(await his('lead1')).toMatchObject({ hasInHand: false })
})

test('7.1.4.c: so are a case and its tasks', async () => {
  const { caseId } = await (await coreDesk(world, 'w1')).cases.register(aRegistration())
  await world.owner.updateTable('core.post').set({ starts: day(-3), ends: day(-1) }).where('id', '=', post('w1')).execute()
  const his = async () => (await (await world.as('lead1')).act((db) => staffOf({ db }, [world.units.contracts.one.id]))).find(({ id }) => id === post('w1'))
  expect(await his()).toMatchObject({ isPresent: false, hasInHand: true })

  await lead.leaving.give({ postId: post('w1') as never, to: post('w2') as never, items: [{ kind: 'case', id: caseId! }], reason: '合同期满' })
  expect(await his()).toMatchObject({ hasInHand: false })
})
