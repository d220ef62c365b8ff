import { randomUUID } from 'node:crypto'
import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import { jobsOf } from '@xinshe/plugin-host/server/run-jobs.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { core, coreDesk } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'
import { prepareDigests } from '../../jobs/prepare-digests.ts'
import { runDueJobs } from '../../worker/run-due-jobs.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const day = today(new Date())
const engine = (now = new Date()) => ({ app: world.app, jobs: world.jobs, secret: 'test', masterKey: world.place.masterKey, now: () => now })
const job = () => jobsOf({ core: { ...core, jobs: [prepareDigests] }, plugins: [] })[0]!
const rows = () => world.owner.selectFrom('core.digest').select(['post_id', 'tenant_id', 'counts', 'seen_at']).orderBy('made_at').execute()

/** A case of w1 with a task of yesterday and one of tomorrow. */
async function tasked() {
  const worker = await coreDesk(world, 'w1')
  const caseId = (await worker.cases.register(aRegistration())).caseId as never
  for (const dueOn of [day, addDays(day, 1)]) await worker.tasks.add({ requestId: randomUUID(), caseId, text: '约街道', dueOn })
  await world.owner.updateTable('core.task').set({ due_on: addDays(day, -1) }).where('case_id', '=', caseId).where('due_on', '=', day).execute()
  return { caseId, worker }
}

test('7.1.4.b: one digest per person and day: a second run and a second process change nothing, and opening it makes it read', async () => {
  const { worker } = await tasked()

  await Promise.all([job().run(engine()), job().run(engine())])
  await worker.tasks.add({ requestId: randomUUID(), caseId: (await tasked()).caseId, text: '又一项', dueOn: day })
  await job().run(engine())

  const own = (await rows()).filter(({ post_id }) => post_id === world.people.w1.postId)
  expect(own).toMatchObject([{ counts: { 'tasks-overdue': 1, 'tasks-week': 1 }, seen_at: null }])
  expect(await worker.digests.mine()).toMatchObject([{ day, slug: 'gz-zc-lc', seenAt: null }])
  expect(await worker.digests.see()).toEqual({ seen: 1 })
  expect((await worker.digests.mine())[0]!.seenAt).not.toBeNull()
  expect(await (await coreDesk(world, 'w2')).digests.mine()).toEqual([])
  const tomorrow = new Date(Date.now() + 86_400_000)
  await job().run(engine(tomorrow))
  expect((await (await coreDesk(world, 'w1', { now: () => tomorrow })).digests.mine()).map((digest) => digest.day)).toEqual([addDays(day, 1), day])
})

test('7.2.3.b, 7.1.4.b: the hours of a special flow stand in the calendar of its worker and its lead, and are counted in the digest', async () => {
  const { caseId, worker } = await tasked()
  await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
  const stepsOf = async (person: 'w1' | 'lead1' | 'w2') => (await (await coreDesk(world, person)).agenda.between({ from: day, to: addDays(day, 20) })).items.filter((item) => item.kind === 'flow' && item.caseId === caseId).map(({ step, workerName, isOverdue }) => [step, workerName, isOverdue])

  expect([await stepsOf('w1'), await stepsOf('lead1'), await stepsOf('w2')]).toEqual([[['hardship/organ', null, false]], [['hardship/organ', '陈晓雯', false]], []])
  const onDay = new Date(Date.now() + 60 * 86_400_000)
  await job().run(engine(onDay))
  const counted = (await rows()).filter(({ counts }) => counts['flows-overdue'])
  expect(counted.map(({ post_id, counts }) => [post_id, counts['flows-overdue']])).toEqual(expect.arrayContaining([[world.people.w1.postId, 1], [world.people.lead1.postId, 1]]))
})

test('7.1.4.b: two workers of the product claim the hour once', async () => {
  const log = { info() {}, warn() {}, error() {} } as never
  const at = engine(new Date('2030-03-04T00:10:00Z'))
  await Promise.all([runDueJobs([job()], at, log), runDueJobs([job()], at, log)])
  const { rows: claimed } = await sql`select due_at from core.job_run where job = 'core/prepare-digests'`.execute(world.owner)
  expect(claimed).toEqual([{ due_at: new Date('2030-03-03T23:30:00Z') }])
})

test('7.1.2.i: what is behind a wall is counted for nobody, and a rule switched off writes nothing', async () => {
  const walled = await openCase(world, { worker: 'w2' })
  const late = new Date(Date.now() + 40 * 86_400_000)
  await world.owner.updateTable('core.case').set({ walled_from: [world.people.w2.accountId] } as never).where('id', '=', walled.id).execute()
  await job().run(engine(late))
  const of = async (postId: string) => (await rows()).filter(({ post_id }) => post_id === postId).length
  expect(await of(world.people.w2.postId)).toBe(0)
  const before = await of(world.people.w1.postId)

  await atNewest(await coreDesk(world, 'bureauDistrict', { tenant: 'district' })).rule({ rule: 'core/prepare-digests', isOn: false, reason: '试点期间' })
  await job().run(engine(new Date(late.getTime() + 86_400_000)))
  expect(await of(world.people.w1.postId)).toBe(before)
})

test('7.1.4.b: the calendar of a worker holds tasks, statutory terms and what the level of risk asks for, on their days', async () => {
  const { worker, caseId } = await tasked()
  const { items, days } = await worker.agenda.between({ from: '2026-02-01', to: '2026-02-28' })
  expect(items).toEqual([])
  expect(days.find(({ on }) => on === '2026-02-14')).toMatchObject({ isWorked: true, isMadeUp: true })
  expect(days.find(({ on }) => on === '2026-02-17')).toMatchObject({ isWorked: false, isHoliday: true })

  const near = (await worker.agenda.between({ from: addDays(day, -20), to: addDays(day, 20) })).items.filter((item) => item.caseId === caseId)
  expect(near.filter(({ kind }) => kind === 'task').map(({ on, text, isOverdue }) => [on, text, isOverdue])).toEqual([[addDays(day, -1), '约街道', true], [addDays(day, 1), '约街道', false]])
  expect(await (await coreDesk(world, 'w2')).agenda.between({ from: day, to: addDays(day, 20) }).then(({ items }) => items.filter((item) => item.caseId === caseId))).toEqual([])
})

test('7.1.4.b: a bureau above gets its digest by its own word, not by that of the place whose job runs; two posts of one person count a notice once', async () => {
  const { caseId, worker } = await tasked()
  const { officerA, officerDistrict } = world.people
  const adminToo = randomUUID()
  await world.owner.insertInto('core.post').values({ id: adminToo, account_id: officerA.accountId, role: 'bureau-admin', starts: addDays(day, -9), ends: null, made_by: null, tenant_id: world.units.tenants.townA.id, contract_id: null, agency_id: null }).execute()
  await worker.risk.rate({ caseId, after: 0, level: 'red', lifeRisk: 'self', criteria: levelOf(defaultRiskSetting, 'red').criteria.slice(0, 1), reason: '扬言跳楼' })
  const of = async (...posts: string[]) => (await rows()).filter(({ post_id }) => posts.includes(post_id)).map(({ counts }) => counts)
  const rule = 'core/prepare-digests'
  await atNewest(await coreDesk(world, 'bureauDistrict', { tenant: 'district' })).rule({ rule, isOn: false, reason: '试点期间' })
  await atNewest(await coreDesk(world, 'bureauA')).rule({ rule, isOn: true, reason: '本街道照常' })
  const before = await of(officerDistrict.postId)
  const told = await world.owner.selectFrom('core.risk_notice').select('account_id').where('case_id', '=', caseId).where('account_id', 'in', [officerA.accountId, officerDistrict.accountId]).execute()
  expect(told).toHaveLength(2)

  await job().run(engine(new Date(Date.now() + 60 * 86_400_000)))

  expect((await of(officerA.postId, adminToo)).map(({ notices }) => notices)).toEqual([1])
  expect(await of(officerDistrict.postId)).toEqual(before)
  await atNewest(await coreDesk(world, 'bureauDistrict', { tenant: 'district' })).rule({ rule, isOn: true, reason: '恢复' })
  await job().run(engine(new Date(Date.now() + 61 * 86_400_000)))
  expect(await of(officerDistrict.postId)).toEqual([...before, { notices: 1 }])
})

test('7.1.4.b: a form that came back counts for the worker the case has now, and no more for its author', async () => {
  const { caseId, worker } = await tasked()
  const lead = await coreDesk(world, 'lead1')
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'return', comments: [{ field: 'demand', text: '请写明诉求' }] } })
  await lead.cases.handOver({ caseId, version: (await lead.cases.get({ caseId })).version, workerId: world.people.w2.postId as never, reason: '原社工调岗' })

  await job().run(engine(new Date(Date.now() + 62 * 86_400_000)))

  const newest = async (postId: string) => (await rows()).filter(({ post_id }) => post_id === postId).at(-1)!.counts as { returned?: number }
  expect([(await newest(world.people.w1.postId)).returned, (await newest(world.people.w2.postId)).returned]).toEqual([undefined, 1])
})

test('7.1.4.b: a bureau above reads where what waits lies, the largest first, and of what is behind a wall nothing', async () => {
  const { officerDistrict } = world.people
  const rated = async () => {
    const { caseId, worker } = await tasked()
    await worker.risk.rate({ caseId, after: 0, level: 'red', lifeRisk: 'self', criteria: levelOf(defaultRiskSetting, 'red').criteria.slice(0, 1), reason: '扬言跳楼' })
    return caseId as string
  }
  await world.owner.updateTable('core.risk_notice').set({ seen_at: new Date() } as never).where('account_id', '=', officerDistrict.accountId).execute()
  const counter = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  const waits = async (occurrenceCode?: string) => {
    const registered = aRegistration({ title: `县道塌方 ${randomUUID()}` })
    return counter.cases.register({ ...registered, matter: { ...registered.matter, occurrenceCode } })
  }
  await waits('440118001000')
  for (let n = 0; n < 2; n++) await waits('440118003000')
  await waits()
  const behind = await rated()
  await world.owner.updateTable('core.case').set({ walled_from: [officerDistrict.accountId] } as never).where('id', '=', behind).execute()
  await rated()

  const then = new Date(Date.now() + 63 * 86_400_000)
  await job().run(engine(then))

  const [digest] = await (await coreDesk(world, 'officerDistrict', { tenant: 'district', now: () => then })).digests.mine()
  expect(digest!.counts).toEqual({ 'to-dispatch': 4, notices: 1 })
  expect(Object.fromEntries(digest!.places.map(({ kind, lies }) => [kind, lies.map(({ name, count }) => [name, count])]))).toEqual({
    'to-dispatch': [['增江街道', 2], ['荔城街道', 1], [null, 1]],
    notices: [['荔城街道', 1]]
  })
  // the card of Today says the number of the digest, and what was dispatched besides
  expect((await counter.cases.awaiting({ size: 1, isCounted: true })).counted).toEqual({ all: 4, toDispatch: 4 })
  const [town] = await (await coreDesk(world, 'officerA', { now: () => then })).digests.mine()
  expect(town!.places).toEqual([])
})

test('7.1.4.i, 4.1, 6.3.3.b: the digest of a lead counts what is late in the contract and the notices of risk not read, and nothing that is merely near', async () => {
  const { lead1, w2 } = world.people
  const counted = async (now: Date, postId: string) => {
    await job().run(engine(now))
    return (await rows()).filter(({ post_id }) => post_id === postId).at(-1)?.counts as Record<string, number>
  }
  const [then, later] = [new Date(Date.now() + 70 * 86_400_000), new Date(Date.now() + 71 * 86_400_000)]
  const before = await counted(then, lead1.postId)
  const worker = await coreDesk(world, 'w2', { now: () => then })
  const registered = aRegistration()
  const caseId = (await worker.cases.register({ ...registered, matter: { ...registered.matter, receivedOn: day } })).caseId as never
  await worker.replies.promise({ requestId: randomUUID(), caseId, answers: { text: '口头承诺当天答复', dueOn: today(then), promisedOn: day } })
  await worker.replies.promise({ requestId: randomUUID(), caseId, answers: { text: '口头承诺次日答复', dueOn: today(later), promisedOn: day } })
  await worker.risk.rate({ caseId, after: 0, level: 'red', lifeRisk: 'self', criteria: levelOf(defaultRiskSetting, 'red').criteria.slice(0, 1), reason: '扬言跳楼' })

  const after = await counted(later, lead1.postId)
  const grown = (kind: string) => (after[kind] ?? 0) - (before[kind] ?? 0)
  expect([grown('replies-overdue'), grown('replies-near'), grown('clocks-overdue'), grown('notices')]).toEqual([1, 0, 1, 1])
  expect((await rows()).filter(({ post_id }) => post_id === w2.postId).at(-1)!.counts).toMatchObject({ 'replies-overdue': 1, 'replies-near': 1 })
})

test('7.1.4.i, 4.1: the calendar of a lead holds promised replies and statutory terms of the contract, with whose they are, own things first', async () => {
  const worker = await coreDesk(world, 'w2')
  const caseId = (await worker.cases.register(aRegistration())).caseId as never
  await worker.replies.promise({ requestId: randomUUID(), caseId, answers: { text: '口头承诺', dueOn: day, promisedOn: day } })
  const itemsOf = async (person: 'lead1' | 'w1' | 'lead2') => (await (await coreDesk(world, person, person === 'lead2' ? { tenant: 'townB' } : {})).agenda.between({ from: day, to: addDays(day, 1) })).items.filter((item) => item.caseId === caseId).map(({ kind, workerName }) => [kind, workerName !== null])

  expect(await itemsOf('lead1')).toEqual([['reply', true]])
  expect([await itemsOf('w1'), await itemsOf('lead2')]).toEqual([[], []])
  const terms = (await (await coreDesk(world, 'lead1')).agenda.between({ from: '2026-01-20', to: '2026-01-20' })).items.filter((item) => item.caseId === caseId)
  expect(terms).toMatchObject([{ kind: 'clock', isOverdue: true, workerName: expect.any(String) }])
})

test('6.4: what came back or failed counts in the digest of its sender until it was dealt with', async () => {
  const { worker, caseId } = await tasked()
  const lead2 = await coreDesk(world, 'lead2', { tenant: 'townB' })
  const { referralId, version } = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: { kind: 'agency', tenantId: world.units.tenants.townB.id as never, contractId: world.units.contracts.two.id as never }, demand: '心理支持', law: '《信访工作条例》第二十二条' })
  await worker.referrals.step({ referralId, version, step: 'send' })
  const counts = async (days: number) => {
    await job().run(engine(new Date(Date.now() + days * 86_400_000)))
    return (await rows()).filter(({ post_id }) => post_id === world.people.w1.postId).at(-1)!.counts as Record<string, number>
  }
  expect((await counts(80))['referrals-back']).toBeUndefined()
  await lead2.referrals.step({ referralId, version: version + 1, step: 'return', text: '不在服务范围' })

  expect((await counts(81))['referrals-back']).toBe(1)
  await worker.referrals.step({ referralId, version: version + 2, step: 'withdraw', text: '另行安排' })
  expect((await counts(82))['referrals-back']).toBeUndefined()
})

test('7.1.4.b: the digests of fourteen days are all there, at however many places; for Today only the newest', async () => {
  const { lead2 } = world.people
  const then = new Date('2031-05-20T02:00:00Z')
  const places = await world.owner.selectFrom('core.tenant').select('id').execute()
  const days = Array.from({ length: 15 }, (_, n) => addDays(today(then), -n))
  // so many places as a contract of a city has, each with a post of its own here
  const posts = await Promise.all(Array.from({ length: 30 }, async () => {
    const id = randomUUID()
    await world.owner.insertInto('core.post').values({ id, account_id: lead2.accountId, role: 'bureau-officer', starts: addDays(day, -9), ends: null, made_by: null, tenant_id: places[0]!.id, contract_id: null, agency_id: null }).execute()
    return id
  }))
  await world.owner.insertInto('core.digest').values(days.flatMap((on) => posts.map((id) => ({ tenant_id: places[0]!.id, post_id: id, account_id: lead2.accountId, day: on, counts: JSON.stringify({ notices: 1 }) })) as never)).execute()
  const desk = await coreDesk(world, 'lead2', { tenant: 'townB', now: () => then })

  const mine = await desk.digests.mine()
  expect([mine.length, new Set(mine.map((one) => one.day)).size]).toEqual([14 * 30, 14])
  expect(new Set((await desk.digests.mine({ isNewest: true })).map((one) => one.day))).toEqual(new Set([today(then)]))
})
