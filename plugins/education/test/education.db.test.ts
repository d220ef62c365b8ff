import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { readReport } from '@xinshe/testing/plugin-engine.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import plugin from '../src/server/index.ts'
import { activity, as, consultation, guide } from './factories.ts'

let world: PluginWorld
let clock = new Date('2026-03-20T10:00:00+08:00')
beforeAll(async () => { world = await pluginWorld(plugin) })
afterAll(() => world.end())

const desk = async (person: Person, tenant: Parameters<typeof deskAt>[2] = 'townA') => as(await deskAt(world, person, tenant, [plugin], () => clock))
const on = (day: string) => { clock = new Date(`${day}T10:00:00+08:00`) }
const ours = () => world.units.contracts.one.id

async function offered(caseId: string) {
  return (await (await desk('w1')).consultationsOfCase({ caseId })).offered
}

test('6.3.1.d: a sent guide appears on the timeline, with its title and version, and so does the consultation; both are sealed', async () => {
  on('2026-03-20')
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  const wish = guide(ours(), { title: '低保办理一次告知' })
  await lead.saveGuide(wish)
  await lead.saveGuide({ ...wish, version: 1, answers: guide(ours(), { title: '低保办理一次告知', text: '材料减为三样。' }).answers })
  const chosen = (await offered(caseId)).filter(({ title }) => title === '低保办理一次告知')

  await w1.recordConsultation({ caseId, version: 0, answers: consultation(), versionIds: chosen.map(({ versionId }) => versionId) })

  expect(chosen).toMatchObject([{ number: 2 }])
  const [kept] = (await (await desk('lead1')).consultationsOfCase({ caseId })).consultations
  expect(kept).toMatchObject({ by: '陈晓雯', answers: { channel: 'on-site', question: '丈夫失业后能否申请低保。' }, guides: [{ guideId: wish.guideId, number: 2, title: '低保办理一次告知' }] })
  expect(await storyOf(caseId)).toEqual([
    { kind: 'education/consulted', title: '政策咨询和宣导', tab: 'consultation', text: null },
    { kind: 'education/guide-given', title: '发放政策指南', tab: 'consultation', text: '《低保办理一次告知》第 2 版' }
  ])
  const { rows } = await sql<{ row: string }>`select c::text as row from education.consultation c where case_id = ${caseId} union all select e::text from core.timeline_entry e where case_id = ${caseId}`.execute(world.owner)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/失业|低保|材料/)
})

test('6.3.1.d: a guide past its review is marked 待复核, is offered no more and cannot be given; looked at again, it is a new version, and the old one stands', async () => {
  on('2026-03-20')
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  const wish = guide(ours(), { title: '临时救助办理指南', reviewBy: '2026-03-21' })
  await lead.saveGuide(wish)
  const ids = async () => (await offered(caseId)).filter(({ title }) => title === '临时救助办理指南').map(({ versionId }) => versionId)
  on('2026-03-21')
  const [first] = await ids()
  expect(first).toBeDefined()

  on('2026-03-22')
  expect((await w1.guidesHere({})).guides.find(({ id }) => id === wish.guideId)).toMatchObject({ state: 'review-due', number: 1 })
  expect(await ids()).toEqual([])
  expect((await w1.consultationsOfCase({ caseId })).reviewsDue).toContain('临时救助办理指南')
  await expect(w1.recordConsultation({ caseId, version: 0, answers: consultation(), versionIds: [first!] })).rejects.toMatchObject({ refusal: 'education/guide-due' })
  const reviewed = (reviewBy: string) => ({ ...wish, version: 1, answers: guide(ours(), { title: '临时救助办理指南', text: '改为线上申请。', reviewBy }).answers })
  await expect(lead.saveGuide(reviewed('2026-03-22'))).rejects.toMatchObject({ refusal: 'education/review-past' })
  await lead.saveGuide(reviewed('2026-09-30'))

  await expect(w1.recordConsultation({ caseId, version: 0, answers: consultation(), versionIds: [first!] })).rejects.toMatchObject({ refusal: 'education/guide-superseded' })
  expect((await w1.guideHere({ guideId: wish.guideId })).versions).toMatchObject([
    { number: 2, text: '改为线上申请。', state: 'current', isNewest: true },
    { number: 1, text: '向户籍所在地镇街提出申请。', reviewBy: '2026-03-21', isNewest: false }
  ])
  const overwrite = (await world.as('lead1')).act((db) => sql`update education.guide_version set text = '别的'`.execute(db))
  await expect(overwrite).rejects.toThrow('permission denied')
})

test('6.3.1.d: lead and bureau officer keep the guides of the place; another project reads them and writes none; a stale write is refused with both texts', async () => {
  on('2026-03-20')
  const [lead, officer, rival] = [await desk('lead1'), await desk('officerA'), await desk('lead2')]
  const [theirs, publics] = [guide(ours()), guide(null, { topic: 'regulations', title: '怎样提出信访事项' })]
  await lead.saveGuide(theirs)
  await officer.saveGuide(publics)
  await officer.saveGuide({ ...theirs, version: 1, answers: guide(null, { text: '街道复核过。' }).answers })

  await expect(lead.saveGuide({ ...theirs, version: 1 })).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { text: '向户籍所在地镇街提出申请。' }, theirs: { text: '街道复核过。' }, version: 2 } })
  for (const wish of [{ ...theirs, version: 2 }, { ...publics, version: 1 }, guide(ours()), guide(null)]) await expect(rival.saveGuide(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(lead.saveGuide({ ...publics, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect((await desk('w1')).saveGuide(guide(ours()))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const keeping = async (person: Person) => (await (await desk(person)).guidesHere({})).guides.filter(({ id }) => id === theirs.guideId || id === publics.guideId).map(({ mayKeep }) => mayKeep)
  expect(await keeping('officerA')).toEqual([true, true])
  expect(await keeping('lead1')).toEqual([true, false])
  expect(await keeping('w3')).toEqual([false, false])
  expect((await (await desk('officerB', 'townB')).guidesHere({})).guides).toEqual([])
})

test('6.3.1.d: a guide and a consultation sent again after a lost answer are answered as the first time, and stand once', async () => {
  on('2026-03-20')
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  const wish = guide(ours(), { title: '老年优待证办理' })
  const first = await lead.saveGuide(wish)
  expect(await lead.saveGuide(wish)).toEqual(first)
  const next = { ...wish, version: 1, answers: guide(ours(), { title: '老年优待证办理', text: '材料减为两样。' }).answers }
  expect(await lead.saveGuide(next)).toEqual(await lead.saveGuide(next))
  await expect(lead.saveGuide({ ...next, answers: wish.answers })).rejects.toMatchObject({ refusal: 'record/stale' })
  const versionIds = (await offered(caseId)).filter(({ title }) => title === '老年优待证办理').map(({ versionId }) => versionId)

  const asked = { caseId, version: 0, answers: consultation(), versionIds }
  const told = await w1.recordConsultation(asked)
  expect(await w1.recordConsultation(asked)).toEqual(told)
  for (const [by, changed] of [[lead, {}], [w1, { versionIds: [] }], [w1, { answers: consultation({ answer: '转由社保窗口答复。' }) }]] as const) await expect(by.recordConsultation({ ...asked, ...changed } as never)).rejects.toMatchObject({ refusal: 'record/stale' })
  expect(await storyOf(caseId)).toHaveLength(2)
})

test('6.3.1.d: a consultation is written by whose case it is; one written on an older page is refused with both texts, one ahead of time or of an ended case with a sentence', async () => {
  on('2026-03-20')
  const [{ id: caseId }, { id: ended }] = [await openCase(world), await openCase(world, { stage: 'closed' })]
  const w1 = await desk('w1')
  await (await desk('lead1')).recordConsultation({ caseId, version: 0, answers: consultation({ answer: '转由社保窗口答复。' }) })

  await expect(w1.recordConsultation({ caseId, version: 0, answers: consultation() })).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { answer: '说明了条件、材料和时限。' }, theirs: { answer: '转由社保窗口答复。' }, version: 1 } })
  await expect(w1.recordConsultation({ caseId, version: 1, answers: consultation({ heldAt: '10:01' }) })).rejects.toMatchObject({ refusal: 'education/dated-ahead' })
  await expect(w1.recordConsultation({ caseId, version: 1, answers: consultation({ answer: '' }) })).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: 'answer' }] } })
  await expect(w1.recordConsultation({ caseId: ended, version: 0, answers: consultation() })).rejects.toMatchObject({ refusal: 'education/case-ended' })
  await expect((await desk('w2')).recordConsultation({ caseId, version: 1, answers: consultation() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await (await desk('w2')).consultationsOfCase({ caseId })).consultations).toEqual([])
})

test('5.5.a: the annual report gives sessions, persons and copies by place type and topic, for the place and the tiers above', async () => {
  on('2026-12-31')
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  const me = world.people.w1.postId
  const once = activity(me, { heldOn: '2026-01-01' })
  for (const wish of [once, once, activity(me, { kind: 'booklets', persons: 0, copies: 200 }), activity(me, { placeType: 'organisation', topic: 'insurance', persons: 12, copies: 0 }), activity(me, { heldOn: '2025-12-31' })]) await w1.recordActivity(wish)
  await expect(w1.recordActivity({ ...once, answers: { ...(once.answers as object), persons: 31 } }), 'written on since').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  await lead.recordActivity(activity(world.people.w2.postId, { placeType: 'street', heldOn: '2026-12-31', persons: 5, copies: 5 }))

  const report = async (person: Person, tenant: Parameters<typeof deskAt>[2] = 'townA') => readReport(await deskAt(world, person, tenant, [plugin], () => clock), plugin, 'education.activities-by-place', { from: '2026-01-01', to: '2026-12-31' })
  const rows = (await report('officerCity', 'city')).map(({ town, placeType, topic, ...figures }) => [town, (placeType as { zh: string }).zh, (topic as { zh: string }).zh, figures])
  expect(rows).toEqual([
    ['荔城街道', '社区', '《信访工作条例》', { sessions: 2, persons: 30, copies: 260 }],
    ['荔城街道', '企事业单位', '社保补缴', { sessions: 1, persons: 12, copies: 0 }],
    ['荔城街道', '街道', '《信访工作条例》', { sessions: 1, persons: 5, copies: 5 }]
  ])
  expect(await report('officerA')).toHaveLength(3)
  expect(await report('lead2')).toEqual([])
  await expect(w1.recordActivity(activity(world.people.w2.postId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(lead.recordActivity(activity(world.people.w3.postId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await (await desk('w2')).activitiesHere({})).activities).toMatchObject([{ host: '李志强', heldOn: '2026-12-31' }, {}, {}, {}, {}])
  for (const stranger of [await desk('w3'), await desk('officerB', 'townB')]) expect((await stranger.activitiesHere({})).activities).toEqual([])
})

test('5.5.d: a monthly item with no activity by month end shows as missed on the manager’s page, until it is held again', async () => {
  on('2026-02-10')
  const [w1, lead, officer] = [await desk('w1'), await desk('lead1'), await desk('officerA')]
  const item = { itemId: randomUUID(), contractId: ours(), title: '每月法律公益宣传' }
  await lead.planItem(item)
  await lead.planItem(item)
  await expect(lead.planItem({ ...item, title: '每月宪法宣传' })).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  const held = (heldOn: string) => w1.recordActivity(activity(world.people.w1.postId, { heldOn }, item.itemId))
  on('2026-02-28')
  expect(await lead.missedHere({})).toEqual([])

  on('2026-03-01')
  expect(await lead.missedHere({})).toEqual([{ id: item.itemId, title: '每月法律公益宣传', month: '2026-02', inARow: 1 }])
  on('2026-04-01')
  expect(await officer.missedHere({})).toMatchObject([{ month: '2026-03', inARow: 2 }])
  await held('2026-03-31')
  expect(await lead.missedHere({})).toEqual([])
  expect((await w1.activitiesHere({})).items).toMatchObject([{ title: '每月法律公益宣传', missed: ['2026-02'] }])

  await expect((await desk('lead2')).planItem({ ...item, itemId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect((await desk('lead2')).retireItem({ itemId: item.itemId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  on('2026-06-01')
  expect(await (await desk('lead2')).missedHere({})).toEqual([])
  expect(await lead.missedHere({})).toMatchObject([{ inARow: 2 }])
  await lead.retireItem({ itemId: item.itemId })
  expect(await lead.missedHere({})).toEqual([])
  await expect(held('2026-05-31')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('5.5.d: what a contract that has ended planned is missed by nobody', async () => {
  on('2026-06-01')
  const { townA } = world.units.tenants
  const { one, expired } = world.units.contracts
  const [ended, runs] = [randomUUID(), randomUUID()]
  await world.owner.insertInto('core.contract_area').values({ tenant_id: townA.id, contract_id: expired.id }).onConflict((c) => c.doNothing()).execute()
  const plan = (id: string, contract: string) => sql`insert into education.monthly_item (tenant_id, id, contract_id, title, since_on, made_by) values (${townA.id}, ${id}, ${contract}, '每月宣传', '2026-04-10', ${world.people.lead1.accountId})`.execute(world.owner)
  await plan(ended, expired.id)
  await plan(runs, one.id)

  const missed = (await (await desk('officerA')).missedHere({})).map(({ id }) => id)
  expect(missed).toContain(runs)
  expect(missed).not.toContain(ended)
})

/** The lines of a case, as its worker reads them. */
async function storyOf(caseId: string) {
  const { ctx } = await deskAt(world, 'w1', 'townA', [plugin], () => clock)
  const act = { plugin: 'education', procedure: 'test', audit: { none: 'a test asks' }, purpose: null, caseId, petitionerId: null, detail: {} } as const
  return ctx.inTenant(act as never, async ({ db, sealing }) => {
    const rows = await db.selectFrom('core.timeline_entry').select(['id', 'kind', 'title', 'link', 'sealed']).where('case_id', '=', caseId).orderBy('made_at').execute()
    return Promise.all(rows.map(async ({ id, kind, title, link, sealed }) => ({
      kind, title: (title as { zh: string }).zh, tab: (link as { to: string }).to,
      text: sealed && (await sealing.unseal(caseId, { table: 'core.timeline_entry', id, version: 1 }, sealed))['text']
    })))
  })
}
