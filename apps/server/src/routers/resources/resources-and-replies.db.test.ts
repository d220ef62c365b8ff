import { randomUUID } from 'node:crypto'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { principles } from '@xinshe/core/reply/principles.ts'
import { addDays, today, writtenDate } from '@xinshe/words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { aClosure, anIntake, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

const day = today(new Date())

async function aCase() {
  const { caseId, matterId } = await worker.cases.register(aRegistration())
  return { caseId: caseId as never, matterId: matterId as never }
}

/** A case whose plan is approved. */
async function planned(plan: Record<string, unknown> = {}) {
  const opened = await aCase()
  const { caseId } = opened
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  const assignee = (await lead.cases.workersHere()).find(({ name }) => name === '陈晓雯')!.id
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: assignee as never, opinion: '' } })
  return { ...opened, planId: await approvePlan(caseId, plan) }
}

async function approvePlan(caseId: never, plan: Record<string, unknown>, recordId?: string) {
  const signed = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan(plan), recordId: recordId as never })
  await lead.records.review({ caseId, recordId: signed.recordId as never, review: planApproved })
  return signed.recordId
}

const aLink = (more: object = {}) => ({ resource: '助医金', providerType: 'charity', provider: '区慈善会', quantity: '2000 元', linkedOn: day, outcome: 'given', result: '已发放', ...more })
const link = async (caseId: never, more: object = {}, beside: object = {}, desk = worker) => (await desk.resources.link({ requestId: randomUUID(), caseId, answers: aLink(more), ...beside })).linkId

describe('resources', () => {
  test('6.3.1.e, C.08: all links of a case stand in the form C that is begun, as they were corrected; what was typed since stays', async () => {
    const { caseId } = await planned()
    const first = await link(caseId)
    await link(caseId, { resource: '法律咨询', providerType: 'government', provider: '区法律援助处', quantity: null, outcome: 'pending', result: null })
    await link(caseId, { quantity: '3000 元' }, { corrects: first })
    const mistaken = await link(caseId, { resource: '轮椅' })
    await worker.resources.strike({ caseId, linkId: mistaken, reason: '登记到了别的个案' })
    const draft = () => worker.records.getDraft({ form: 'core.closure', caseId })

    const begun = await draft()
    expect(String(begun.answers['resources']).split('\n').sort()).toEqual([`${day} 助医金（公益组织：区慈善会，3000 元），已落实：已发放`, `${day} 法律咨询（政府：区法律援助处），联系中`].sort())
    await worker.records.saveDraft({ form: 'core.closure', caseId, version: begun.version, answers: { ...begun.answers, resources: '邻里互助' } })
    await link(caseId, { resource: '食品包' })
    expect((await draft()).answers['resources']).toBe('邻里互助')
  })

  test('6.3.1.e: of two who correct the same link the second is refused; a request sent twice is one link; the story tells of both', async () => {
    const { caseId } = await aCase()
    const requestId = randomUUID()
    const send = () => worker.resources.link({ requestId, caseId, answers: aLink() })
    expect([(await send()).linkId, (await send()).linkId]).toEqual([requestId, requestId])

    const corrected = await Promise.all(['甲', '乙'].map((provider) => refusalOf(link(caseId, { provider }, { corrects: requestId }))))
    expect(corrected.map(({ code }) => code).sort()).toEqual(['accepted', 'resource/changed'])
    const { entries } = await worker.cases.timeline({ caseId })
    expect(entries.filter(({ kind }) => kind.startsWith('core/resource-')).map(({ kind }) => kind)).toEqual(['core/resource-corrected', 'core/resource-linked'])
    expect(await refusalOf(link(caseId, { providerType: null }))).toMatchObject({ code: 'record/incomplete' })
  })

  test('7.2.3.e: the totals of the flow are those of the list, which are those of the three types; the step is done by them and by no line', async () => {
    const { caseId, matterId } = await aCase()
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
    for (const providerType of ['government', 'enterprise', 'charity', 'charity']) await link(caseId, { providerType })
    await worker.resources.strike({ caseId, linkId: await link(caseId), reason: '重复登记' })

    const { links, totals } = await worker.resources.ofCase({ caseId })
    const { flows } = await worker.flows.ofMatter({ matterId })
    expect(totals).toEqual({ byType: { government: 1, enterprise: 1, charity: 2 }, all: 4 })
    expect(links).toHaveLength(4)
    expect(flows[0]!.kept.resources).toEqual(totals)
    const line = worker.flows.record({ requestId: randomUUID(), matterId, flowId: flows[0]!.id, step: 'hardship/resource', answers: { on: day, at: '00:00' } })
    expect(await refusalOf(line)).toMatchObject({ code: 'flow/done-in-case' })
  })

  test('7.1.3.g: what the approved plan needs is listed and unmet until it is linked; another version drops what it needs no more', async () => {
    const { caseId, planId } = await planned({ resourceNeeds: [{ resource: '助医金', providerType: 'charity' }, { resource: '轮椅' }] })
    const unmet = async () => (await worker.resources.ofCase({ caseId })).needs.filter(({ isUnmet }) => isUnmet).map(({ resource }) => resource)
    const needId = (await worker.resources.ofCase({ caseId })).needs[0]!.id
    expect(await unmet()).toEqual(['助医金', '轮椅'])

    const failed = await link(caseId, { outcome: 'failed' }, { needId })
    expect(await unmet()).toEqual(['助医金', '轮椅'])
    await link(caseId, {}, { needId, corrects: failed })
    expect(await unmet()).toEqual(['轮椅'])
    await approvePlan(caseId, { resourceNeeds: [{ resource: '助医金', providerType: 'charity' }] }, planId)
    expect(await unmet()).toEqual([])
    expect((await worker.resources.ofCase({ caseId })).needs).toMatchObject([{ id: needId, resource: '助医金' }])
  })

  test('7.1.3.g: a plan of the older version is corrected: what it said of resources is shown beside, and its next version is signed', async () => {
    const { caseId, planId } = await planned()
    // as it was before the form asked for rows; a record is never changed, so the guard steps aside for a moment
    await sql`alter table core.form_record disable trigger user`.execute(world.owner)
    await sql`update core.form_record set form_version = 3, answers = answers || '{"resources": "邻里互助"}' where id = ${planId}`.execute(world.owner)
    await sql`alter table core.form_record enable trigger user`.execute(world.owner)

    const { answers, left } = await worker.records.getDraft({ form: 'core.plan', caseId, recordId: planId as never })
    expect(left).toEqual({ resources: '邻里互助' })
    expect(await refusalOf(worker.records.sign({ caseId, form: 'core.plan', recordId: planId as never, answers }))).toEqual({ code: 'accepted' })
  })

  test('7.1.4.g: a need without a link for the days the bureau set is listed to the lead, with whose it is, until it is linked', async () => {
    const { caseId } = await planned({ resourceNeeds: [{ resource: '轮椅' }] })
    const { needDays } = defaultRiskSetting
    const needId = (await worker.resources.ofCase({ caseId })).needs[0]!.id
    const gapsOf = async (desk: CoreCaller) => (await desk.resources.gaps()).filter((gap) => gap.caseId === caseId)
    const at = async (person: 'w1' | 'lead1' | 'w2', days: number) => gapsOf(await coreDesk(world, person, { now: () => new Date(Date.now() + days * 86_400_000) }))

    expect([await gapsOf(worker), await at('lead1', needDays - 1)]).toEqual([[], []])
    expect(await at('lead1', needDays)).toMatchObject([{ needId, dueOn: addDays(day, needDays), isOverdue: false, workerName: '陈晓雯' }])
    expect(await at('w1', needDays + 1)).toMatchObject([{ isOverdue: true, workerName: null }])
    expect(await at('w2', needDays)).toEqual([])

    const admin = await coreDesk(world, 'bureauDistrict', { tenant: 'district' })
    const { setAt: _, history: __, version: ___, ...setting } = await admin.risk.setting()
    await atNewest(admin).levels({ ...setting, needDays: 3 })
    expect(await at('lead1', 3)).toHaveLength(1)
    await atNewest(admin).rule({ rule: 'core/resource-gap', isOn: false, reason: '试行' })
    expect(await at('lead1', 3)).toEqual([])
    await atNewest(admin).rule({ rule: 'core/resource-gap', isOn: true, reason: '试行结束' })
    await link(caseId, { resource: '轮椅' }, { needId })
    expect(await at('lead1', needDays)).toEqual([])
  })

  test('6.3.1.e: nobody outside reads or writes the resources of a case, by the program or past it', async () => {
    const { caseId } = await planned({ resourceNeeds: [{ resource: '轮椅' }] })
    const linkId = await link(caseId)
    for (const stranger of [await coreDesk(world, 'w3', { tenant: 'townB' }), await coreDesk(world, 'w2')]) {
      expect(await refusalOf(stranger.resources.ofCase({ caseId }))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await refusalOf(link(caseId, {}, {}, stranger))).toMatchObject({ code: 'NOT_FOUND' })
    }

    for (const table of ['core.resource_need', 'core.resource_link']) expect(await readersOf(table, caseId), table).toEqual(['w1', 'lead1'])
    const copied = await world.owner.selectFrom('core.resource_link').select(['tenant_id', 'case_id', 'contract_id', 'worker_id', 'provider_type', 'outcome', 'linked_on', 'is_struck', 'sealed']).where('id', '=', linkId).executeTakeFirstOrThrow()
    for (const person of outside) {
      const writing = (await world.as(person)).act((db) => db.insertInto('core.resource_link').values(copied).execute())
      await expect(writing, person).rejects.toThrow('row-level security')
    }
  })
})

/** A colleague of the same contract, the rival, and the bureau of the town and the tiers above. */
const outside = ['w2', 'w3', 'officerA', 'bureauA', 'officerDistrict', 'bureauDistrict', 'officerCity'] as const

/** Who reads rows of the case past the program. */
async function readersOf(table: string, caseId: string) {
  const readers = []
  for (const person of ['w1', 'lead1', ...outside] as const) {
    const { rows } = await (await world.as(person)).act((db) => sql`select from ${sql.table(table)} where case_id = ${caseId}`.execute(db))
    if (rows.length > 0) readers.push(person)
  }
  return readers
}

const aReply = (more: object = {}) => ({ on: day, at: '00:00', means: 'phone', text: '已转交住建部门核实', principles: [...principles], ...more })
const reply = async (caseId: never, more: object = {}, beside: object = {}, desk = worker) => (await desk.replies.record({ requestId: randomUUID(), caseId, answers: aReply(more), ...beside })).replyId
const promise = async (caseId: never, more: object = {}, beside: object = {}) =>
  (await worker.replies.promise({ requestId: randomUUID(), caseId, answers: { text: '住建部门的书面答复', promisedOn: '2026-01-05', dueOn: addDays(day, -3), ...more }, ...beside })).promiseId

describe('replies', () => {
  test('6.2.a: form C is not signed while a 合理 claim has no reply, by the program and by the database, and not approved by the program; a reply taken back is none', async () => {
    const { caseId } = await planned()
    const claim = (verdict: 'reasonable' | 'partly') => worker.screening.recordClaim({ requestId: randomUUID(), caseId, claim: { text: '要求修复', verdict, isJudicial: false } } as never)
    await claim('reasonable')
    await claim('partly')
    const signing = (recordId?: string) => worker.records.sign({ caseId, form: 'core.closure', recordId: recordId as never, answers: aClosure({ openedOn: '2026-01-05', openedOnReason: '补录', closedOn: '2026-01-20' }) })
    const byHand = () => sql`insert into core.form_record (tenant_id, case_id, contract_id, worker_id, form, form_version, ordinal, version, answers, sealed, signed_name, made_by)
      select tenant_id, case_id, contract_id, worker_id, 'core.closure', 1, 1, 1, '{}', sealed, signed_name, made_by from core.form_record where case_id = ${caseId} and form = 'core.plan'`.execute(world.owner)
    expect(await refusalOf(signing())).toMatchObject({ code: 'reply/missing', details: { claims: [1] } })
    await expect(byHand()).rejects.toThrow('6.2.a')

    await reply(caseId, {}, { claims: [2] })
    expect(await refusalOf(signing())).toMatchObject({ code: 'reply/missing' })
    const mistaken = await reply(caseId, {}, { claims: [1] })
    await worker.replies.strike({ caseId, replyId: mistaken, reason: '尚未答复' })
    expect((await worker.replies.ofCase({ caseId })).unanswered).toEqual([1])
    await expect(byHand()).rejects.toThrow('6.2.a')

    const first = await reply(caseId, {}, { claims: [1] })
    const { recordId } = await signing()
    await claim('reasonable')
    const approve = () => lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', evaluation: '目标达成', rating: 'good' } })
    expect(await refusalOf(approve())).toMatchObject({ code: 'reply/missing', details: { claims: [3] } })
    await reply(caseId, { text: '两项一并答复' }, { claims: [1, 3], corrects: first })
    expect((await worker.replies.ofCase({ caseId })).unanswered).toEqual([])
  })

  test('6.2.a: a claim that is not there, a time to come and a form that is not whole are refused', async () => {
    const { caseId } = await aCase()
    expect(await refusalOf(reply(caseId, {}, { claims: [1] }))).toMatchObject({ code: 'reply/unknown-claim' })
    expect(await refusalOf(reply(caseId, { on: addDays(day, 1) }))).toMatchObject({ code: 'record/incomplete' })
    expect(await refusalOf(reply(caseId, { principles: ['lawful'] }))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'principlesNote', clause: '6.2.a' }] } })
  })

  test('7.1.4.i: a promised reply that is overdue stands on the worker’s Today, calendar and digest and is counted to the lead by worker, until it is given', async () => {
    const { caseId } = await aCase()
    const promiseId = await promise(caseId)
    const dueTo = async (desk: CoreCaller) => (await desk.replies.due()).filter((one) => one.caseId === caseId)
    const agenda = async () => (await worker.agenda.between({ from: addDays(day, -7), to: day })).items.filter((item) => item.kind === 'reply' && item.caseId === caseId)
    expect(await dueTo(worker)).toMatchObject([{ id: promiseId, isOverdue: true, workerName: null }])
    expect(await dueTo(lead)).toMatchObject([{ id: promiseId, isOverdue: true, workerName: '陈晓雯', workerId: expect.any(String) }])
    expect(await dueTo(await coreDesk(world, 'w2'))).toEqual([])
    expect(await agenda()).toMatchObject([{ on: addDays(day, -3), isOverdue: true }])

    const moved = await promise(caseId, { dueOn: addDays(day, 1) }, { corrects: promiseId })
    expect([await dueTo(worker), await dueTo(lead)]).toMatchObject([[{ id: moved, isOverdue: false }], []])
    await reply(caseId, {}, { promiseId: moved })
    expect([await dueTo(worker), await agenda()]).toEqual([[], []])
    expect((await worker.replies.ofCase({ caseId })).promises).toMatchObject([{ id: moved, state: 'kept', isCorrection: true }])
    expect(await refusalOf(reply(caseId, {}, { promiseId: moved }))).toMatchObject({ code: 'reply/changed' })
    expect(await refusalOf(worker.replies.release({ caseId, promiseId: moved, reason: '不再需要' }))).toMatchObject({ code: 'reply/changed' })
  })

  test('7.1.4.i: the story tells of a promise that it was moved only when its day is another', async () => {
    const { caseId } = await aCase()
    const first = await promise(caseId)
    const reworded = await promise(caseId, { text: '住建部门的口头答复' }, { corrects: first })
    await promise(caseId, { text: '住建部门的口头答复', dueOn: addDays(day, 1) }, { corrects: reworded })

    const { entries } = await worker.cases.timeline({ caseId })
    const told = entries.filter(({ kind }) => kind === 'core/reply-promise-changed').map(({ title }) => title.zh)
    expect(told.sort()).toEqual([`承诺答复改为${writtenDate(addDays(day, 1), 'zh')}前`, `更正承诺答复：${writtenDate(addDays(day, -3), 'zh')}前`].sort())
  })

  test('7.2.3.d: a reply with an organ’s result does the step of the hardship flow and tells its days; the story tells of it', async () => {
    const { caseId, matterId } = await aCase()
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
    await reply(caseId)
    const kept = async () => (await worker.flows.ofMatter({ matterId })).flows[0]!.kept.replies
    expect(await kept()).toEqual({ all: 0, days: null })

    await reply(caseId, { organ: '区民政局', resultOn: addDays(day, -4) })
    expect(await kept()).toEqual({ all: 1, days: 4 })
    expect((await worker.replies.ofCase({ caseId })).replies.map(({ days }) => days)).toContain(4)
    const { entries } = await worker.cases.timeline({ caseId })
    expect(entries.filter(({ kind }) => kind === 'core/reply-given').map(({ title }) => title.zh).sort()).toEqual(['答复信访人：电话', '答复信访人：电话，收到结果后 4 天'])
  })

  test('7.1.4.i: a reply of the case starts and stops no statutory term and is not the matter’s; nobody outside reads it or a promise, by the program or past it', async () => {
    const { caseId, matterId } = await aCase()
    const before = (await worker.clocks.ofMatter({ matterId })).clocks
    await reply(caseId)
    expect((await worker.clocks.ofMatter({ matterId })).clocks).toEqual(before)
    expect((await worker.cases.matter({ matterId })).replies).toEqual([])

    await promise(caseId)
    for (const stranger of [await coreDesk(world, 'w3'), await coreDesk(world, 'w2')]) expect(await refusalOf(stranger.replies.ofCase({ caseId }))).toMatchObject({ code: 'NOT_FOUND' })
    for (const table of ['core.reply', 'core.reply_promise']) expect(await readersOf(table, caseId), table).toEqual(['w1', 'lead1'])
  })
})
