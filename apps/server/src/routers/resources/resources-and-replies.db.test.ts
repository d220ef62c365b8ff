import { randomUUID } from 'node:crypto'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

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
    expect(String(begun.answers['resources']).split('\n').sort()).toEqual(['助医金（公益组织：区慈善会，3000 元），已落实：已发放', '法律咨询（政府：区法律援助处），联系中'].sort())
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
    await worker.pathways.write({ caseId, pathway: 'assist', act: 'tagged' })
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
    const { setAt: _, history: __, ...setting } = await admin.risk.setting()
    await admin.risk.setSetting({ ...setting, needDays: 3 })
    expect(await at('lead1', 3)).toHaveLength(1)
    await admin.rules.set({ rule: 'core/resource-gap', isOn: false, reason: '试行' })
    expect(await at('lead1', 3)).toEqual([])
    await admin.rules.set({ rule: 'core/resource-gap', isOn: true, reason: '试行结束' })
    await link(caseId, { resource: '轮椅' }, { needId })
    expect(await at('lead1', needDays)).toEqual([])
  })

  test('6.3.1.e: nobody outside reads or writes the resources of a case, by the program or past it', async () => {
    const { caseId } = await aCase()
    await link(caseId)
    const stranger = await coreDesk(world, 'w3', { tenant: 'townB' })
    expect(await refusalOf(stranger.resources.ofCase({ caseId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusalOf(link(caseId, {}, {}, stranger))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
