import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase, type OpenedCase } from '@xinshe/testing/open-case.ts'
import { readReport, runJobAtTownA } from '@xinshe/testing/plugin-engine.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import plugin from '../src/server/index.ts'
import { analysis, as, clue, day } from './factories.ts'

let world: PluginWorld
let clock = new Date()
beforeAll(async () => { world = await pluginWorld(plugin) })
afterAll(() => world.end())

const on = (day: string) => { clock = new Date(`${day}T04:00:00Z`) }
const seat = (person: Person, tenant: Parameters<typeof deskAt>[2] = 'townA') => deskAt(world, person, tenant, [plugin], () => clock)
const desk = async (person: Person, tenant: Parameters<typeof deskAt>[2] = 'townA') => as(await seat(person, tenant))
const postOf = (person: Person) => world.people[person].postId

async function found(change = {}): Promise<string> {
  on(day(0))
  return (await (await desk('w1')).recordClue(clue(postOf('w1'), change))).id
}

async function resolved(onDay: string): Promise<string> {
  const clueId = await found()
  const w1 = await desk('w1')
  await w1.analyseClue({ clueId, version: 0, answers: analysis() })
  await w1.beginHandling({ clueId })
  on(onDay)
  await w1.settleClue({ clueId, as: 'resolve', text: '当面解释清楚，不再有意见。' })
  return clueId
}

async function visitOf({ tenantId, matterId, contractId }: OpenedCase, day: string): Promise<void> {
  await sql`
    insert into core.contact (tenant_id, id, matter_id, channel, headcount, happened_at, served_by, made_by)
    values (${tenantId}, gen_random_uuid(), ${matterId}, 'visit', 1, ${`${day}T10:00:00+08:00`}, ${sql.lit(`{${contractId}}`)}::uuid[], ${world.people.w1.accountId})`.execute(world.owner)
}

test('5.1.d: a clue cannot move to 处置中 without root cause and proposed solution', async () => {
  const clueId = await found()
  const w1 = await desk('w1')
  const begin = () => w1.beginHandling({ clueId })

  await expect(begin()).rejects.toMatchObject({ refusal: 'source-prevention/not-analysed' })
  for (const missing of ['causes', 'narrative', 'solution', 'reviewOn']) {
    await expect(w1.analyseClue({ clueId, version: 0, answers: analysis({ [missing]: undefined }) })).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: missing }] } })
  }
  await expect(begin()).rejects.toMatchObject({ refusal: 'source-prevention/not-analysed' })
  await expect(sql`update source_prevention.clue set state = 'handling' where id = ${clueId}`.execute(world.owner)).rejects.toThrow('clue_analysed')
  await w1.analyseClue({ clueId, version: 0, answers: analysis() })
  await begin()

  expect(await w1.clueHere({ clueId })).toMatchObject({ state: 'handling', reviewOn: day(16), owner: '陈晓雯' })
  await expect(w1.analyseClue({ clueId, version: 0, answers: analysis({ solution: '别的办法' }) })).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { solution: '别的办法' }, theirs: { solution: '请经办部门当面解释。' }, version: 1 } })
})

test('4.2: converting a clue keeps its history in the case, every step with author and time, and the story of the case says so', async () => {
  const [about, w1] = [await openCase(world), await desk('w1')]
  const clueId = await found()
  const note = { requestId: randomUUID(), clueId, text: '已电话核实。' }
  await w1.noteOnClue(note)
  await w1.noteOnClue(note)
  await expect(w1.noteOnClue({ ...note, text: '无人接听。' })).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  on(day(1))
  await (await desk('lead1')).analyseClue({ clueId, version: 0, answers: analysis() })
  await w1.linkCase({ clueId, caseId: about.id })

  const [kept] = await w1.cluesOfCase({ caseId: about.id })
  expect(kept).toMatchObject({ id: clueId, state: 'converted', settledOn: day(1) })
  expect(kept!.history.map(({ kind, by, at, said }) => [kind, by, at.slice(0, 10), said])).toMatchObject([
    ['found', '陈晓雯', day(0), { household: '村口第三户甄某', narrative: '对补偿标准有疑问，准备去上访。' }],
    ['noted', '陈晓雯', day(0), { text: '已电话核实。' }],
    ['analysed', '黄敏仪', day(1), { causes: ['compensation'], solution: '请经办部门当面解释。' }],
    ['linked', '陈晓雯', day(1), {}]
  ])
  const { rows } = await sql`select kind, title->>'zh' as title, link->>'to' as tab from core.timeline_entry where case_id = ${about.id}`.execute(world.owner)
  expect(rows).toEqual([{ kind: 'source-prevention/clue-linked', title: '由源头线索转为个案', tab: 'clue' }])
  await expect(w1.linkCase({ clueId, caseId: about.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('4.2: the history goes with the case: another contract takes both, whoever is walled from the case reads neither', async () => {
  const [about, w1] = [await openCase(world), await desk('w1')]
  const clueId = await found()
  await w1.linkCase({ clueId, caseId: about.id })
  expect((await (await desk('officerA')).clueHere({ clueId })).history).toEqual([])

  await sql`update core."case" set walled_from = array[${world.units.tenants.townA.id}::uuid] where id = ${about.id}`.execute(world.owner)
  await expect((await desk('officerA')).clueHere({ clueId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await sql`update core."case" set walled_from = '{}', contract_id = ${world.units.contracts.two.id}, worker_id = ${postOf('w3')} where id = ${about.id}`.execute(world.owner)

  expect((await (await desk('w3')).cluesOfCase({ caseId: about.id }))[0]!.history.map(({ kind }) => kind)).toEqual(['found', 'linked'])
  expect(await w1.cluesOfCase({ caseId: about.id })).toEqual([])
  await expect(w1.clueHere({ clueId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('4.2, 5.1.a: a clue is seen by its contract and the desk of its place, and written by whose it is; its words are sealed', async () => {
  const clueId = await found()
  for (const person of ['w2', 'lead1', 'officerA', 'bureauA'] as const) expect((await (await desk(person)).clueHere({ clueId })).history).toMatchObject([{ said: { place: '第一村' } }])
  const strangers = [['w3', 'townA'], ['w3', 'townB'], ['lead2', 'townA'], ['officerB', 'townB'], ['officerDistrict', 'district']] as const
  for (const [person, tenant] of strangers) {
    await expect((await desk(person, tenant)).clueHere({ clueId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await (await desk(person, tenant)).cluesHere({})).clues.map(({ id }) => id)).not.toContain(clueId)
  }
  await expect((await desk('w2')).noteOnClue({ requestId: randomUUID(), clueId, text: '不是我的' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect((await desk('w1')).recordClue(clue(postOf('w2')))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect((await desk('lead1')).assignClue({ clueId, ownerId: postOf('w3') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await (await desk('lead1')).assignClue({ clueId, ownerId: postOf('w2') })
  await (await desk('w2')).noteOnClue({ requestId: randomUUID(), clueId, text: '接手' })
  await expect((await desk('w1')).noteOnClue({ requestId: randomUUID(), clueId, text: '已不是我的' })).rejects.toMatchObject({ code: 'NOT_FOUND' })

  const { rows } = await sql<{ row: string }>`select c::text as row from source_prevention.clue c union all select e::text from source_prevention.clue_entry e`.execute(world.owner)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/第一村|甄某|补偿|接手/)
})

test('4.2: a clue closed as 已化解 with no visit within 90 days counts in 源头化解率; one resolved later is not yet known', async () => {
  const report = async (person: Person, tenant: Parameters<typeof deskAt>[2]) => readReport(await seat(person, tenant), plugin, 'source-prevention.resolved-at-source', { from: day(-100), to: day(0) })
  const [cameBack, cameLate, stranger] = [await openCase(world), await openCase(world), await openCase(world)]
  await visitOf(cameBack, day(-10))
  await visitOf(cameLate, day(-9))
  await visitOf(stranger, day(-99))
  const w1 = await desk('w1')
  const link = async (clueId: string, { id: caseId }: OpenedCase) => w1.linkCase({ clueId, caseId })
  await link(await resolved(day(-100)), cameBack)
  await link(await resolved(day(-100)), cameLate)
  await resolved(day(-100))
  await resolved(day(-90))

  on(day(0))
  const town = { town: '荔城街道', resolved: 4, early: 1, returned: 1, held: 2, unlinked: 1, rate: 67 }
  expect(await report('officerA', 'townA')).toEqual([town])
  expect(await report('officerCity', 'city')).toEqual([town])
  expect(await report('lead2', 'townA')).toEqual([])

  const { tenants: { townA, townB }, contracts: { two } } = world.units
  await sql`
    insert into source_prevention.clue (tenant_id, id, contract_id, owner_id, source, level, state, found_on, due_on, review_on, settled_on, made_by)
    values (${townB.id}, gen_random_uuid(), ${two.id}, ${postOf('w3')}, 'visit', 'blue', 'resolved', ${day(-60)}, ${day(-50)}, ${day(-50)}, ${day(-50)}, ${world.people.w3.accountId})`.execute(world.owner)
  const named = (name: string) => world.owner.updateTable('core.tenant').set({ name }).where('id', '=', townB.id).execute()
  await named(townA.name)
  expect(await report('officerCity', 'city')).toMatchObject([town, { town: townA.name, resolved: 1 }])
  await named(townB.name)
})

test('4.2: a visit that is registered after the link is found by the job', async () => {
  const about = await openCase(world)
  const clueId = await resolved(day(-40))
  await (await desk('w1')).linkCase({ clueId, caseId: about.id })
  await visitOf(about, day(-35))

  await runJobAtTownA(world, plugin, 'note-visits-after-clues')

  const { rows } = await sql`select returned_on from source_prevention.lineage where clue_id = ${clueId}`.execute(world.owner)
  expect(rows).toEqual([{ returned_on: day(-35) }])
})

test('4.2: who comes back and is registered for nobody yet, or behind a wall, is known by the day alone or not at all', async () => {
  const [about, walled] = [await openCase(world), await openCase(world)]
  const again = async ({ tenantId, petitionerId }: OpenedCase, wall: string[]) => sql`
    with m as (insert into core.matter (tenant_id, petitioner_id, title, received_on, walled_from, made_by)
      values (${tenantId}, ${petitionerId}, '又来反映', ${day(-30)}, ${sql.lit(`{${wall.join()}}`)}::uuid[], ${world.people.officerA.accountId}) returning *)
    insert into core.contact (tenant_id, matter_id, channel, happened_at, walled_from, made_by)
      select tenant_id, id, 'visit', ${`${day(-30)}T10:00:00+08:00`}, walled_from, made_by from m`.execute(world.owner)
  await again(about, [])
  await again(walled, [world.units.agencies.first.id])
  const w1 = await desk('w1')
  const [cameBack, unknown] = [await resolved(day(-40)), await resolved(day(-40))]
  await w1.linkCase({ clueId: cameBack, caseId: about.id })
  await w1.linkCase({ clueId: unknown, caseId: walled.id })
  await runJobAtTownA(world, plugin, 'note-visits-after-clues')

  const { rows } = await sql`select returned_on from source_prevention.lineage where clue_id in (${cameBack}, ${unknown}) order by returned_on nulls last`.execute(world.owner)
  expect(rows).toEqual([{ returned_on: day(-30) }, { returned_on: null }])
  const asked = async (person: Person) => (await seat(person)).ctx.inTenant({ plugin: 'core', procedure: 'a test asks', audit: { none: 'a test asks' }, purpose: null, caseId: null, petitionerId: null, detail: {} }, async ({ db }) =>
    (await sql<{ day: string | null }>`select core.visited_since(${about.tenantId}, ${about.id}, '-infinity') as day`.execute(db)).rows)
  expect(await asked('w1')).toEqual([{ day: day(-30) }])
  for (const stranger of ['w2', 'w3', 'officerA'] as const) expect(await asked(stranger)).toEqual([{ day: null }])
})

test('5.1.a: a community not walked through in time is overdue; what was seen is sealed, becomes a clue, and sets the next day', async () => {
  on(day(0))
  const [w1, w2, lead] = [await desk('w1'), await desk('w2'), await desk('lead1')]
  await expect(lead.planPatrol({ planId: randomUUID(), ownerId: postOf('w1'), community: '第三村', everyDays: 14, nextOn: '9999-12-31' })).rejects.toMatchObject({ refusal: 'time/too-far' })
  const plan = { planId: randomUUID(), ownerId: postOf('w1'), community: '第三村', everyDays: 14, nextOn: day(-2) }
  const { id: planId } = await lead.planPatrol(plan)
  expect(await lead.planPatrol(plan), 'sent again').toEqual({ id: planId })
  await expect(lead.planPatrol({ ...plan, everyDays: 7 }), 'changed since').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  expect((await w1.overdueHere({})).patrols).toMatchObject([{ id: planId, community: '第三村', daysLate: 2 }])
  expect((await w2.overdueHere({})).patrols).toEqual([])
  expect((await lead.overdueHere({})).patrols).toHaveLength(1)

  const answers = { patrolledOn: day(-1), households: [{ household: '甄某一家', facts: '三代同住。', difficulties: '与邻居争宅基地。' }] }
  const walked = { patrolId: randomUUID(), planId, answers }
  await expect(w2.recordPatrol(walked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { id: patrolId } = await w1.recordPatrol(walked)
  expect(await w1.recordPatrol(walked), 'sent again').toEqual({ id: patrolId })
  const other = { patrolledOn: day(-1), households: [{ household: '甄某一家', facts: '三代同住。', difficulties: '已和好。' }] }
  await expect(w1.recordPatrol({ ...walked, answers: other }), 'written on since').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })

  expect((await w1.patrolsHere({})).plans).toMatchObject([{ id: planId, nextOn: day(13), daysLate: 0, owner: '陈晓雯' }])
  expect(await (await desk('officerA')).patrolHere({ patrolId })).toMatchObject({ community: '第三村', by: '陈晓雯', said: { households: answers.households } })
  for (const rival of [await desk('lead2'), await desk('w3'), await desk('officerDistrict', 'district')]) await expect(rival.patrolHere({ patrolId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const noticed = { ...clue(postOf('w1')), patrolId }
  const { id: clueId } = await w1.recordClue(noticed)
  expect(await w1.recordClue(noticed), 'sent again').toEqual({ id: clueId })
  for (const more of [{ answers: { ...(noticed.answers as object), level: 'red' as const } }, { answers: { ...(noticed.answers as object), narrative: '另一件事' } }]) await expect(w1.recordClue({ ...noticed, ...more }), 'written on since').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  expect((await w1.clueHere({ clueId })).history).toHaveLength(1)
  await expect((await desk('lead2')).recordClue({ ...clue(postOf('lead2')), patrolId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await lead.retirePatrol({ planId })
  await expect(w1.recordPatrol({ ...walked, patrolId: randomUUID() })).rejects.toMatchObject({ refusal: 'source-prevention/plan-retired' })
  const { rows } = await sql<{ row: string }>`select p::text || c.patrol_id::text as row from source_prevention.patrol p join source_prevention.clue c on c.patrol_id = p.id and c.id = ${clueId}`.execute(world.owner)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.row).not.toMatch(/甄某|宅基地/)
})

test('5.1.f: raising a clue to orange assigns it, sets a next-check date, and stands on the board of the district at once', async () => {
  const clueId = await found({ level: 'blue' })
  const [lead, district] = [await desk('lead1'), await desk('officerDistrict', 'district')]
  const raise = { clueId, version: 0, level: 'orange' as const, ownerId: postOf('w2'), nextCheckOn: day(2), reason: '业主群号召集体来访' }
  const warned = async () => (await district.boardHere({ levels: ['red', 'orange'] })).filter(({ id }) => id === clueId)
  expect(await warned()).toEqual([])
  await expect(lead.setLevel({ ...raise, nextCheckOn: null })).rejects.toMatchObject({ refusal: 'source-prevention/check-missing' })
  await lead.setLevel(raise)

  await expect(lead.setLevel({ ...raise, level: 'red' })).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { level: 'red' }, theirs: { level: 'orange' } } })

  expect(await warned()).toEqual([{ id: clueId, slug: 'gz-zc-lc', town: '荔城街道', source: 'visit', level: 'orange', state: 'waiting', dueOn: day(6), nextCheckOn: day(2), owner: '李志强', daysLate: 0, isCheckLate: false }])
  expect((await (await desk('officerB', 'townB')).boardHere({})).map(({ id }) => id)).not.toContain(clueId)
  expect((await (await desk('lead2')).boardHere({})).map(({ id }) => id)).not.toContain(clueId)
  on(day(3))
  expect(await warned()).toMatchObject([{ isCheckLate: true }])
  await (await desk('w2')).setLevel({ ...raise, version: 1, level: 'yellow', nextCheckOn: null, reason: '已当面解释，情绪平稳' })

  expect(await warned()).toEqual([])
  expect((await lead.clueHere({ clueId })).history.slice(1)).toMatchObject([
    { kind: 'levelled', by: '黄敏仪', said: { from: 'blue', to: 'orange', text: '业主群号召集体来访', given: '李志强' } },
    { kind: 'levelled', by: '李志强', said: { from: 'orange', to: 'yellow' } }
  ])
})

test('5.1.g: activities export as counts of sessions and persons by community and quarter; their words stay at their place', async () => {
  const w1 = await desk('w1')
  const held = (heldOn: string, persons: number, community = '第一村') => w1.recordActivity(activity(heldOn, persons, community))
  const activity = (heldOn: string, persons: number, community: string) => ({ activityId: randomUUID(), hostId: postOf('w1'), answers: { kind: 'deliberation' as const, heldOn, community, persons, topic: '加装电梯资金', decisions: '先公示再表决' } })
  on(day(0))
  const lost = activity('2026-03-31', 12, '第一村')
  expect(await w1.recordActivity(lost), 'the answer got lost: sent again, counted once').toEqual(await w1.recordActivity(lost))
  for (const more of [{ persons: 13 }, { decisions: '暂缓' }]) await expect(w1.recordActivity({ ...lost, answers: { ...lost.answers, ...more } }), 'written on since').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  await held('2026-01-05', 8)
  await held('2026-04-01', 20)
  await held('2026-04-02', 5, '第二村')

  const report = async (person: Person, tenant: Parameters<typeof deskAt>[2]) => readReport(await seat(person, tenant), plugin, 'source-prevention.activities-by-quarter', { from: '2026-01-01', to: '2026-06-30' })
  const rows = await report('officerCity', 'city')
  expect(rows).toHaveLength(3)
  expect(rows).toEqual(expect.arrayContaining([
    { town: '荔城街道', community: '第一村', quarter: '2026-Q1', sessions: 2, persons: 20 },
    { town: '荔城街道', community: '第一村', quarter: '2026-Q2', sessions: 1, persons: 20 },
    { town: '荔城街道', community: '第二村', quarter: '2026-Q2', sessions: 1, persons: 5 }
  ]))
  expect(await report('lead2', 'townA')).toEqual([])
  expect((await (await desk('officerA')).activitiesHere({})).activities).toHaveLength(4)
  for (const stranger of [await desk('lead2'), await desk('officerB', 'townB')]) expect((await stranger.activitiesHere({})).activities).toEqual([])
  const { rows: stored } = await sql<{ row: string }>`select w::text as row from source_prevention.activity_words w`.execute(world.owner)
  expect(stored.map(({ row }) => row).join()).not.toMatch(/电梯|公示/)
})

test('4.2, 5.1.a: a lead of two projects gives a clue to the staff of its own, from the post in either; when a project ends it is overdue no more', async () => {
  const [{ areas: _, modules: __, ...one }, id] = [world.units.contracts.one, randomUUID()]
  await world.owner.insertInto('core.contract').values({ ...one, id, number: 'HT-next', targets: '[]' }).execute()
  await world.owner.insertInto('core.contract_area').values({ tenant_id: one.tenant_id, contract_id: id }).execute()
  await world.owner.insertInto('core.contract_module').values({ contract_id: id, module: plugin.manifest.id, starts: one.starts, ends: one.ends }).execute()
  await world.owner.insertInto('core.module_switch').values({ contract_id: id, module: plugin.manifest.id, is_on: true, reason: '合同约定', made_by: randomUUID() }).execute()
  const post = (account_id: string, role: 'lead' | 'worker') => ({ id: randomUUID(), account_id, role, starts: day(-2), ends: null, made_by: null, tenant_id: null, contract_id: id, agency_id: one.agency_id })
  const [leads, works] = [post(world.people.lead1.accountId, 'lead'), post(world.people.w2.accountId, 'worker')]
  await world.owner.insertInto('core.post').values([leads, works]).execute()
  const [here, there] = [await found({ dueOn: day(1) }), await found({ dueOn: day(1) })]
  for (const table of ['source_prevention.clue', 'core.holding']) await sql`update ${sql.table(table)} set contract_id = ${id}, owner_id = ${works.id} where id = ${there}`.execute(world.owner)
  const lead = await desk('lead1')
  const offered = async (clueId: string) => (await lead.clueHere({ clueId })).owners.map((owner) => owner.id).sort()

  expect(await offered(here)).toEqual([postOf('lead1'), postOf('w1'), postOf('w2')].sort())
  expect(await offered(there)).toEqual([leads.id, works.id].sort())
  for (const [clueId, ownerId] of [[here, works.id], [there, postOf('w2')]] as const) {
    await expect(lead.assignClue({ clueId, ownerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(lead.setLevel({ clueId, version: 0, level: 'orange', ownerId, nextCheckOn: day(2), reason: '扬言上访' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await lead.assignClue({ clueId: there, ownerId: leads.id })

  on(day(3))
  const late = async () => (await (await desk('officerA')).overdueHere({ limit: 100 })).clues.map((clue) => clue.id)
  expect(await late()).toEqual(expect.arrayContaining([here, there]))
  await world.owner.updateTable('core.contract').set({ ends: day(-1) }).where('id', '=', id).execute()
  expect(await late()).toContain(here)
  expect(await late()).not.toContain(there)
})
