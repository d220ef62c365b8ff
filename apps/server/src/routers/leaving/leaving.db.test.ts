import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let colleague: CoreCaller
let lead: CoreCaller
const day = today(new Date())
beforeEach(async () => {
  world = await smallWorld()
  ;[worker, colleague, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'w2'), coreDesk(world, 'lead1')])
})
afterEach(() => world.end())

const w1 = () => world.people.w1.postId as never
const w2 = () => world.people.w2.postId as never
const aCase = async (desk: CoreCaller) => (await desk.cases.register(aRegistration())).caseId as never
const endPost = async () => (await world.as('admin1')).act((db) => sql`select core.end_post(${w1()}, null, ${day}::date, '离职')`.execute(db))
const all = async () => {
  const { cases, tasks, drafts, alarms } = await lead.leaving.of({ postId: w1() })
  return [...cases.map(({ id }) => ({ kind: 'case' as const, id })), ...tasks.map(({ taskId }) => ({ kind: 'task' as const, id: taskId })), ...drafts.map(({ id }) => ({ kind: 'draft' as const, id })), ...alarms.map(({ id }) => ({ kind: 'alarm' as const, id }))]
}

/** w1 holds a case with a task and a draft, a task on w2's case, and an open alarm. */
async function muchToDo() {
  const [mine, theirs] = [await aCase(worker), await aCase(colleague)]
  await worker.tasks.add({ requestId: randomUUID(), caseId: mine, text: '约街道', dueOn: day })
  await lead.tasks.add({ requestId: randomUUID(), caseId: theirs, text: '陪同就医', dueOn: day, ownerId: w1() })
  await worker.records.saveDraft({ form: 'core.intake', caseId: mine, version: 0, answers: { demand: '没写完' } } as never)
  await colleague.alarms.raise({ requestId: randomUUID(), kind: 'other', caseId: mine } as never)
  return { mine, theirs }
}

test('7.1.4.c: one list tells what somebody would leave behind; handed on in one go, nothing is, and the post may end', async () => {
  const { mine } = await muchToDo()
  const before = await lead.leaving.of({ postId: w1() })
  expect(before).toMatchObject({ post: { name: '陈晓雯' }, cases: [{ id: mine, tasks: 1 }], tasks: [{ text: '陪同就医' }], drafts: [{ caseId: mine }] })
  expect(before.alarms).toHaveLength(1)
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })

  await lead.leaving.give({ postId: w1(), to: w2(), items: await all(), reason: '离职' })
  expect(await all()).toEqual([])
  await endPost()

  expect((await colleague.tasks.mine({})).map(({ text }) => text).sort()).toEqual(['约街道', '陪同就医'].sort())
  expect(await colleague.records.getDraft({ form: 'core.intake', caseId: mine } as never)).toMatchObject({ answers: { demand: '没写完' } })
  const receipts = await world.owner.selectFrom('core.alarm_receipt').select('post_id').where('account_id', '=', world.people.w2.accountId).execute()
  expect(receipts.map(({ post_id }) => post_id)).toContain(w2())
})

test('7.1.4.c: alarms of one kind are told apart by their moment and their case; one of no case says that it has none', async () => {
  const mine = await aCase(worker)
  await colleague.alarms.raise({ requestId: randomUUID(), kind: 'self-harm', caseId: mine } as never)
  await worker.alarms.raise({ requestId: randomUUID(), kind: 'self-harm' } as never)
  const { number } = await worker.cases.get({ caseId: mine })

  const seen = (await Promise.all([lead.leaving.of({ postId: w1() }), lead.leaving.of({ postId: world.people.lead1.postId as never })])).flatMap(({ alarms }) => alarms)
  expect(seen).toEqual(expect.arrayContaining([expect.objectContaining({ caseId: mine, number }), expect.objectContaining({ caseId: null, number: null })]))
})

test('6.4, 7.1.4.c: a referral that waits for the only lead names its sender and when it was sent; the number of a case that is not open here stays away', async () => {
  const receiver = await coreDesk(world, 'lead2', { tenant: 'townB' })
  const recipient = { kind: 'agency' as const, tenantId: world.units.tenants.townB.id as never, contractId: world.units.contracts.two.id as never }
  const caseId = await aCase(worker)
  const { consentId } = await worker.consents.record({ requestId: randomUUID(), caseId, kind: 'sharing', form: 'electronic', givenOn: day, validUntil: day, recipient, purpose: '心理支持', parts: ['name'], note: '本人在平板上签名' })
  const { referralId, version } = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient, demand: '需要心理支持', picks: [{ part: 'name' }], consentId: consentId!, law: '', followUpOn: day })
  await worker.referrals.step({ referralId, version, step: 'send' })

  const { referrals } = await receiver.leaving.of({ postId: world.people.lead2.postId as never })
  expect(referrals).toMatchObject([{ id: referralId, fromName: '明德社会工作服务中心', fromPlace: '荔城街道', caseNumber: null, sentAt: expect.anything() }])
})

test('7.1.4.c: any one thing that is left keeps the post, and the last of them lets it go', async () => {
  await muchToDo()
  for (const item of await all()) {
    await expect(endPost(), item.kind).rejects.toMatchObject({ code: '23503' })
    await lead.leaving.give({ postId: w1(), to: w2(), items: [item], reason: '离职' })
  }
  await expect(endPost()).resolves.toBeDefined()
})

test('7.1.4.c: all or none: one thing that is no longer there, and nothing has moved', async () => {
  const { mine } = await muchToDo()
  const items = [...(await all()), { kind: 'task' as const, id: randomUUID() }]
  expect((await refusalOf(lead.leaving.give({ postId: w1(), to: w2(), items, reason: '离职' }))).code).toBe('leaving/changed')
  expect((await lead.cases.get({ caseId: mine })).workerName).toBe('陈晓雯')
})

test('7.1.4.c: of two who hand on the same things at once, one does it and the other is told', async () => {
  await muchToDo()
  const items = await all()
  const other = await coreDesk(world, 'lead1')
  const give = (desk: CoreCaller, to: never) => refusalOf(desk.leaving.give({ postId: w1(), to, items, reason: '离职' }))
  const answers = await Promise.all([give(lead, w2()), give(other, world.people.lead1.postId as never)])

  expect(answers.map(({ code }) => code).sort()).toEqual(['accepted', 'leaving/changed'])
  expect(await all()).toEqual([])
})

test('7.1.4.c: a task given at the very moment the post ends never ends up with nobody', async () => {
  const theirs = await aCase(colleague)
  const answers = await Promise.allSettled([endPost(), lead.tasks.add({ requestId: randomUUID(), caseId: theirs, text: '陪同就医', dueOn: day, ownerId: w1() })])
  const left = await all()

  // the post's last day is today: it gets no new work all the same
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(left).toHaveLength(answers[1].status === 'fulfilled' ? 1 : 0)
})

test('7.1.4.c: whoever has handed everything on is given nothing more, until the last day', async () => {
  const theirs = await aCase(colleague)
  await endPost()
  expect((await refusalOf(lead.cases.assign({ caseId: theirs, version: (await lead.cases.get({ caseId: theirs })).version, workerId: w1(), reason: '' }))).code).toBe('case/worker-not-of-contract')
  expect((await refusalOf(lead.tasks.add({ requestId: randomUUID(), caseId: theirs, text: '陪同', dueOn: day, ownerId: w1() }))).code).toBe('task/owner-outside')
  expect((await refusalOf(aCase(worker))).code, 'told so at the counter').toBe('leaving/handed-over')
})

test('6.3.3.0, 7.1.4.c: whoever has handed everything on is told why they take no alarm while another of the tier is there', async () => {
  const { alarmId } = (await worker.alarms.raise({ requestId: randomUUID(), kind: 'other', caseId: await aCase(worker) } as never)) as { alarmId: string }
  await world.owner.updateTable('core.post').set({ handed_over_at: new Date(), ends: day } as never).where('id', '=', world.people.lead1.postId).execute()
  const isLeaving = async () => [(await lead.alarms.get({ alarmId })).isLeaving, (await lead.alarms.mine()).find(({ id }) => id === alarmId)?.isLeaving]
  expect(await isLeaving(), 'nobody else leads').toEqual([false, false])

  await world.owner.updateTable('core.post').set({ role: 'lead' }).where('id', '=', w2()).execute()
  expect(await isLeaving()).toEqual([true, true])
  expect((await refusalOf(lead.alarms.acknowledge({ alarmId }))).code).toBe('alarm/handed-on')
  await lead.alarms.note({ requestId: randomUUID(), alarmId, text: '已告知接任的负责人' })
})

test('7.1.4.c: the colleague’s own draft of the same form is not lost: the hand-over says so', async () => {
  const theirs = await aCase(colleague)
  await lead.tasks.add({ requestId: randomUUID(), caseId: theirs, text: '协助', dueOn: day, ownerId: w1() })
  for (const desk of [worker, colleague]) await desk.records.saveDraft({ form: 'core.intake', caseId: theirs, version: 0, answers: { demand: '各写各的' } } as never)
  const drafts = (await all()).filter(({ kind }) => kind === 'draft')
  expect((await refusalOf(lead.leaving.give({ postId: w1(), to: w2(), items: drafts, reason: '离职' }))).code).toBe('leaving/draft-there')
})

test('7.1.4.c: the only lead does not leave while signed forms wait for a decision that nobody else could take', async () => {
  const caseId = await aCase(worker)
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  const leadPost = world.people.lead1.postId as never
  const end = async () => (await world.as('admin1')).act((db) => sql`select core.end_post(${leadPost}, null, ${day}::date, '离职')`.execute(db))

  expect((await lead.leaving.of({ postId: leadPost })).decisions).toMatchObject([{ caseId, form: 'core.intake' }])
  await expect(end()).rejects.toMatchObject({ code: '23503' })

  await world.owner.updateTable('core.post').set({ role: 'lead' }).where('id', '=', w2()).execute()
  expect((await lead.leaving.of({ postId: leadPost })).decisions).toEqual([])
  // the second one goes too, its last day being today as well: then the first is the only one left
  const both = await Promise.allSettled([end(), endPost()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('7.1.4.c, A.31: of two leads the one who alone may decide a form stays, for its author or who recused cannot; not where it says nothing of an accusation', async () => {
  const leadPost = world.people.lead1.postId as never
  const end = async () => (await world.as('admin1')).act((db) => sql`select core.end_post(${leadPost}, null, ${day}::date, '离职')`.execute(db))
  const decisions = async () => (await lead.leaving.of({ postId: leadPost })).decisions
  await world.owner.updateTable('core.post').set({ role: 'lead' }).where('id', '=', w2()).execute()
  const second = await coreDesk(world, 'w2')
  const [accusing, own, theirs] = [await aCase(worker), await aCase(second), await aCase(worker)]
  for (const [desk, caseId] of [[worker, accusing], [second, own], [worker, theirs]] as const) await desk.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await world.owner.updateTable('core.case').set({ walled_from: [world.people.w2.accountId] } as never).where('id', '=', accusing).execute()

  expect(await decisions()).toMatchObject([{ caseId: own }])
  await expect(end()).rejects.toMatchObject({ code: '23503' })
  await second.recusals.declare({ caseId: theirs, reason: '与案主是亲属' })
  expect((await decisions()).map(({ caseId }) => caseId).sort()).toEqual([own, theirs].sort())

  await world.owner.updateTable('core.post').set({ role: 'lead' }).where('id', '=', w1()).execute()
  expect((await decisions()).map(({ caseId }) => caseId), 'its author leads now and cannot decide it either').toEqual([theirs])
})

test('7.1.4.c: a signed form that is walled from the only lead does not keep that lead', async () => {
  const caseId = await aCase(worker)
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await world.owner.updateTable('core.case').set({ walled_from: [world.people.lead1.accountId] } as never).where('id', '=', caseId).execute()
  const leadPost = world.people.lead1.postId as never

  expect((await lead.leaving.of({ postId: leadPost })).decisions).toEqual([])
  await (await world.as('admin1')).act((db) => sql`select core.end_post(${leadPost}, null, ${day}::date, '离职')`.execute(db))
})

test('7.1.4.c, 7.2.2.f: a visit never checked out of is named and ended by the lead; the watch over a colleague goes to another, who is not the visitor', async () => {
  const [mine, theirs] = [await aCase(worker), await aCase(colleague)]
  const { visitId } = await worker.visits.checkIn({ requestId: randomUUID(), caseId: mine, buddyId: w2(), minutes: 60 })
  const watched = await colleague.visits.checkIn({ requestId: randomUUID(), caseId: theirs, buddyId: w1(), minutes: 60 })
  await lead.leaving.give({ postId: w1(), to: w2(), items: await all(), reason: '离职' })
  const left = await lead.leaving.of({ postId: w1() })
  expect(left).toMatchObject({ visits: [{ visitId, caseId: mine, visitor: '陈晓雯', mayEnd: true }], watches: [{ visitId: watched.visitId, caseId: theirs, buddy: '陈晓雯' }] })
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })

  const items = [{ kind: 'watch' as const, id: watched.visitId }]
  expect((await refusalOf(lead.leaving.give({ postId: w1(), to: w2(), items, reason: '离职' }))).code).toBe('leaving/watch-own')
  await lead.leaving.give({ postId: w1(), to: world.people.lead1.postId as never, items, reason: '离职' })
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })
  await lead.visits.checkOutFor({ visitId, note: '电话联系本人，已离开' })
  await endPost()

  expect((await lead.visits.underWay()).find((one) => one.visitId === watched.visitId)).toMatchObject({ isBuddy: true })
  expect((await colleague.tasks.mine({})).map(({ text }) => text)).toContain('您的走访同伴已离岗：请在“今日”查看由谁接替守候，并电话告知')
})

test('7.1.4.c: nobody but a lead of the project sees the list or hands anything on', async () => {
  await muchToDo()
  const items = await all()
  const rival = await coreDesk(world, 'lead2')
  expect((await refusalOf(rival.leaving.of({ postId: w1() }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(worker.leaving.of({ postId: w1() }))).code).toBe('FORBIDDEN')
  expect((await refusalOf(lead.leaving.give({ postId: w1(), to: world.people.w3.postId as never, items, reason: '离职' }))).code).toBe('case/worker-not-of-contract')
  for (const person of ['w2', 'lead2', 'officerA'] as const) {
    await expect((await world.as(person)).act((db) => sql`select * from core.left_behind(${w1()})`.execute(db)), person).rejects.toMatchObject({ code: '42501' })
  }
})

test('6.3.3, 7.1.4.c: the crisis contact of a place is told as such, and stays until the bureau has named another', async () => {
  const bureau = await coreDesk(world, 'bureauA')
  await atNewest(bureau).contact({ accountId: world.people.w1.accountId as never, phone: '020-8262 0000' })

  expect((await lead.leaving.of({ postId: w1() })).contacts).toMatchObject([{ name: '荔城街道' }])
  await expect(endPost()).rejects.toMatchObject({ code: '55006' })
  expect(await lead.alarms.crisisContact()).toMatchObject({ name: '陈晓雯', lapsed: null })
  await atNewest(bureau).contact({ accountId: world.people.lead1.accountId as never, phone: '020-8262 0001' })
  expect((await lead.leaving.of({ postId: w1() })).contacts).toEqual([])
  await endPost()

  expect((await bureau.alarms.contactChoices()).map(({ name }) => name)).not.toContain('陈晓雯')
  expect((await refusalOf(atNewest(bureau).contact({ accountId: world.people.w1.accountId as never, phone: '1' }))).code).toBe('alarm/contact-elsewhere')
})

test('6.3.3: a contact whose post has run out is passed over for the bureau above, and the bureau is told', async () => {
  const [bureau, city] = await Promise.all([coreDesk(world, 'bureauA'), coreDesk(world, 'bureauCity', { tenant: 'city' })])
  await atNewest(bureau).contact({ accountId: world.people.w1.accountId as never, phone: '020-8262 0000' })
  await world.owner.updateTable('core.post').set({ ends: sql`core.today() - 1` } as never).where('id', '=', w1()).execute()

  expect(await bureau.alarms.crisisContact()).toMatchObject({ name: null, phone: '', setAt: null, lapsed: '陈晓雯' })
  await atNewest(city).contact({ accountId: world.people.officerCity.accountId as never, phone: '020-1234' })
  expect(await lead.alarms.crisisContact()).toMatchObject({ phone: '020-1234', setAt: '广州市', lapsed: '陈晓雯' })
})

test('7.1.4.c: whoever has handed everything on begins nothing at the counter until the last day; the draft would be nobody’s after it', async () => {
  const draft = { version: 0, answers: { title: '反映路灯不亮' } }
  await endPost()

  expect((await refusalOf(worker.cases.saveReceptionDraft(draft))).code).toBe('leaving/handed-over')
  expect(await world.owner.selectFrom('core.draft').select('id').where('form', '=', 'core.reception').execute()).toEqual([])
  expect(await colleague.cases.saveReceptionDraft(draft)).toMatchObject({ version: 1 })
})

test('7.1.4.c: what somebody was typing at the counter is on the list and goes to a colleague who is not at it', async () => {
  await worker.cases.saveReceptionDraft({ version: 0, answers: { title: '反映路灯不亮' } })
  const drafts = (await lead.leaving.of({ postId: w1() })).drafts
  expect(drafts).toMatchObject([{ caseId: null, number: '' }])
  await expect(endPost()).rejects.toMatchObject({ code: '23503' })
  await colleague.cases.saveReceptionDraft({ version: 0, answers: { title: '自己的' } })
  expect((await refusalOf(lead.leaving.give({ postId: w1(), to: w2(), items: await all(), reason: '离职' }))).code).toBe('leaving/draft-there')

  await lead.leaving.give({ postId: w1(), to: world.people.lead1.postId as never, items: await all(), reason: '离职' })
  await endPost()
  expect(await lead.cases.getReceptionDraft({})).toMatchObject({ answers: { title: '反映路灯不亮' } })
})

test.each([['the lead', () => world.people.lead1.accountId], ['the whole agency', () => world.units.agencies.first.id]] as const)(
  '7.1.4.c, 7.1.2.i: what is left of a closed case keeps the post, and no more when a wall keeps it from %s: nobody could hand it on',
  async (_, from) => {
    const [mine, theirs] = [await aCase(worker), await aCase(colleague)]
    await worker.records.saveDraft({ form: 'core.intake', caseId: mine, version: 0, answers: { demand: '没写完' } } as never)
    const { taskId } = await lead.tasks.add({ requestId: randomUUID(), caseId: theirs, text: '跟进转介', dueOn: day, ownerId: w1() })
    await world.owner.updateTable('core.task').set({ source: 'referral/sent' } as never).where('id', '=', taskId).execute()
    await world.owner.updateTable('core.case').set({ stage: 'declined' } as never).where('id', 'in', [mine, theirs]).execute()
    expect((await all()).map(({ kind }) => kind).sort()).toEqual(['draft', 'task'])
    await expect(endPost()).rejects.toMatchObject({ code: '23503' })

    await world.owner.updateTable('core.case').set({ walled_from: [from()] } as never).where('id', 'in', [mine, theirs]).execute()
    expect((await lead.leaving.of({ postId: w1() })).keptBack).toMatchObject({ things: 0 })
    await endPost()
  }
)
