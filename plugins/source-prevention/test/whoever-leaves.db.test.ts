import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act, HeldKind } from '@xinshe/plugin-kit/server'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { openClues } from '../src/server/held/open-clues.ts'
import { plannedPatrols } from '../src/server/held/planned-patrols.ts'
import plugin from '../src/server/index.ts'
import { up } from '../src/server/migrations/2026-11-30-1030-say-whose-things-are.ts'
import { analysis, as, clue, day } from './factories.ts'

let world: PluginWorld
let w1: ReturnType<typeof as>
let lead: ReturnType<typeof as>
beforeEach(async () => {
  world = await pluginWorld(plugin)
  ;[w1, lead] = [await desk('w1'), await desk('lead1')]
})
afterEach(() => world.end())

const desk = async (person: Person) => as(await deskAt(world, person, 'townA', [plugin]))
const postOf = (person: Person) => world.people[person].postId
const found = async (owner: Person = 'w1') => (await lead.recordClue(clue(postOf(owner)))).id
const planned = async (owner: Person = 'w1') => (await lead.planPatrol({ planId: randomUUID(), ownerId: postOf(owner), community: '第一村', everyDays: 14, nextOn: day(3) })).id
const endPost = async (person: Person) => (await world.as('admin1')).act((db) => sql`select core.end_post(${postOf(person)}, null, ${day(0)}::date, '离职')`.execute(db))
const kept = { code: '23503' }

/** As the core does when a lead hands it on. */
async function handOn(kind: HeldKind<any>, id: string, { from = 'w1', to }: { from?: Person; to: Person }): Promise<boolean> {
  const { ctx } = await deskAt(world, 'lead1', 'townA', [plugin])
  const act: Act = { plugin: 'core', procedure: 'leaving.give', audit: 'write', purpose: 'supervision', caseId: null, petitionerId: null, detail: {} }
  return ctx.inTenant(act, (tenant) => kind.handOn(tenant, { id, from: postOf(from), to: postOf(to), reason: '离职' }))
}

/** Whose each open thing is, as the core knows it. */
async function held() {
  const { rows } = await sql<{ id: string; owner_id: string }>`select id, owner_id from core.holding where let_go_at is null`.execute(world.owner)
  return Object.fromEntries(rows.map(({ id, owner_id }) => [id, owner_id]))
}

test('7.1.4.c, 5.1.a: a clue and a planned patrol keep the post of their owner from ending; handed on, the history says so, and it ends', async () => {
  const [clueId, planId] = [await found(), await planned()]
  await expect(endPost('w1')).rejects.toMatchObject(kept)
  expect(await handOn(openClues, clueId, { to: 'w2' })).toBe(true)
  await expect(endPost('w1')).rejects.toMatchObject(kept)
  expect(await handOn(plannedPatrols, planId, { to: 'w2' })).toBe(true)
  await endPost('w1')

  const w2 = await desk('w2')
  expect((await w2.clueHere({ clueId })).history.at(-1)).toMatchObject({ kind: 'assigned', by: '黄敏仪', said: { to: '李志强' } })
  expect((await w2.patrolsHere({})).plans).toMatchObject([{ id: planId, owner: '李志强', canRecord: true }])
  await expect(endPost('w2')).rejects.toMatchObject(kept)
})

test('7.1.4.c: handed on from somebody who has it no more, or when nothing has to be done with it, nothing is done', async () => {
  const [clueId, planId, settled] = [await found(), await planned(), await found()]
  await w1.settleClue({ clueId: settled, as: 'end', text: '并无此事。' })
  await lead.assignClue({ clueId, ownerId: postOf('w2') })
  await lead.retirePatrol({ planId })
  expect([await handOn(openClues, clueId, { to: 'lead1' }), await handOn(openClues, settled, { to: 'w2' }), await handOn(plannedPatrols, planId, { to: 'w2' })]).toEqual([false, false, false])
  expect(await held()).toEqual({ [clueId]: postOf('w2') })
})

test('7.1.4.c, 5.1.f: whoever is given a clue has it in hand, by hand or with a new level; settled, ended or a case, nobody has', async () => {
  const [assigned, levelled, resolved, converted] = [await found(), await found(), await found(), await found()]
  await lead.assignClue({ clueId: assigned, ownerId: postOf('w2') })
  await lead.setLevel({ clueId: levelled, version: 0, level: 'orange', nextCheckOn: day(2), ownerId: postOf('w2'), reason: '扬言上访' })
  await w1.analyseClue({ clueId: resolved, version: 0, answers: analysis() })
  await w1.beginHandling({ clueId: resolved })
  expect(await held()).toEqual({ [assigned]: postOf('w2'), [levelled]: postOf('w2'), [resolved]: postOf('w1'), [converted]: postOf('w1') })

  const [{ id: caseId }, { id: later }] = [await openCase(world), await openCase(world)]
  await w1.settleClue({ clueId: resolved, as: 'resolve', text: '当面解释清楚。' })
  await w1.linkCase({ clueId: converted, caseId })
  expect(await held()).toEqual({ [assigned]: postOf('w2'), [levelled]: postOf('w2') })
  await w1.linkCase({ clueId: resolved, caseId: later })
  await (await desk('w2')).settleClue({ clueId: levelled, as: 'end', text: '并无此事。' })
  expect(await held()).toEqual({ [assigned]: postOf('w2') })
})

test('7.1.4.c: a clue or a patrol given at the very moment the post ends never ends up with nobody', async () => {
  const clueId = await found('lead1')
  const acts = [() => lead.assignClue({ clueId, ownerId: postOf('w1') }), () => found('w1'), () => planned('w1'), () => found('w1')]
  const [ended, ...given] = await Promise.allSettled([endPost('w1'), ...acts.map((act) => act())])
  const his = Object.values(await held()).filter((owner) => owner === postOf('w1'))

  if (ended.status === 'fulfilled') expect(his).toEqual([])
  else expect(ended.reason).toMatchObject(kept)
  expect(his).toHaveLength(given.filter(({ status }) => status === 'fulfilled').length)
})

test('7.1.4.c: whoever waits for the end of a post is told that it takes nothing more', async () => {
  const [ended, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const ending = (await world.as('admin1')).act(async (db) => {
    await sql`select core.end_post(${postOf('w1')}, null, ${day(0)}::date, '离职')`.execute(db)
    ended.resolve()
    await seen.promise
  })
  await ended.promise
  const giving = lead.recordClue(clue(postOf('w1')))
  // it has seen the post still serving, and waits at its row
  await expect.poll(async () => (await sql<{ n: string }>`select count(*) as n from pg_locks where not granted`.execute(world.owner)).rows[0]!.n).not.toBe('0')
  seen.resolve()
  await ending

  await expect(giving).rejects.toMatchObject({ refusal: 'holding/owner-outside' })
  expect(await held()).toEqual({})
  await expect(lead.recordClue(clue(postOf('w1')))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await lead.owners()).owners.map(({ id }) => id)).not.toContain(postOf('w1'))
})

test('7.1.4.c: what was open before is somebody’s from now on, also of those who had left already: the lead hands it on', async () => {
  const [open, left, plan] = [await found('w2'), await found(), await planned('w2')]
  await w1.settleClue({ clueId: await found(), as: 'end', text: '并无此事。' })
  await lead.retirePatrol({ planId: await planned() })
  await sql`delete from core.holding`.execute(world.owner)
  await endPost('w1')
  await up(world.owner)

  expect(await held()).toEqual({ [open]: postOf('w2'), [left]: postOf('w1'), [plan]: postOf('w2') })
  await expect(endPost('w2')).rejects.toMatchObject(kept)
  expect(await handOn(openClues, left, { to: 'w2' })).toBe(true)
  expect(await held()).toEqual({ [open]: postOf('w2'), [left]: postOf('w2'), [plan]: postOf('w2') })
})
