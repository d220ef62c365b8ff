import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aClosure, anIntake, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

/** A case whose plan is approved, and what may become of its form C. */
async function plannedCase() {
  const registered = await worker.cases.register(aRegistration())
  const [caseId, matterId] = [registered.caseId! as never, registered.matterId as never]
  const judge = (recordId: string, review: Parameters<CoreCaller['records']['review']>[0]['review']) => lead.records.review({ caseId, recordId: recordId as never, review })
  const intake = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await judge(intake.recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' })
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await judge(plan.recordId, planApproved)
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  return {
    caseId,
    sign: async (recordId?: string, more: Record<string, unknown> = {}) =>
      (await worker.records.sign({ caseId, form: 'core.closure', recordId: recordId as never, answers: aClosure({ openedOn, closedOn: openedOn, ...more }) })).recordId,
    /** 3.3: marks the visit it began with. */
    mark: async () => {
      const { contacts } = await worker.cases.matter({ matterId })
      const { id } = await worker.classification.recordIrrational({ matterId, contactId: contacts[0]!.id as never, noBasis: true, orderAffected: true, evidence: '监控录像' })
      return { overrule: () => lead.classification.review({ matterId, id: id as never, verdict: 'overruled', reason: '有事实依据' }) }
    },
    approve: (recordId: string) => judge(recordId, { verdict: 'approve', evaluation: '达成', rating: 'good' }),
    giveBack: (recordId: string) => judge(recordId, { verdict: 'return', comments: [{ field: 'goals', text: '请补充' }], opinion: '' }),
    correctPlan: async (more: Record<string, unknown>) => {
      const [newest] = (await worker.records.list({ caseId, form: 'core.plan' })).filter(({ state }) => state === 'approved')
      const corrected = await worker.records.sign({ caseId, form: 'core.plan', recordId: newest!.id as never, answers: aPlan(more) })
      await judge(corrected.recordId, planApproved)
    },
    rate: (level: RiskLevel, after: number) =>
      worker.risk.rate({ caseId, level, after, lifeRisk: level === 'red' ? 'self' : 'nobody', criteria: levelOf(defaultRiskSetting, level).criteria.slice(0, 1), reason: '当日面谈所见', plan: '每日联系' }),
    closeByHand: (recordId: string) =>
      world.owner.transaction().execute(async (trx) => {
        await sql`update core.form_record set state = 'approved' where id = ${recordId}`.execute(trx)
        await sql`update core."case" set stage = 'closed' where id = ${caseId}`.execute(trx)
      })
  }
}

test('4.4.b: a pathway tagged while form C waits keeps the case open, by the program and by the database; the lead returns the form, and it closes with a reason', async () => {
  const { caseId, sign, approve, giveBack, closeByHand } = await plannedCase()
  const recordId = await sign()
  await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })

  expect(await refusalOf(approve(recordId))).toMatchObject({ code: 'pathway/empty', details: { pathways: ['assist'] } })
  await expect(closeByHand(recordId)).rejects.toThrow('4.4.b')
  expect((await worker.records.get({ caseId, recordId: recordId as never })).state).toBe('signed')

  await giveBack(recordId)
  await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'excused', text: '已有低保，无须另行救助' })
  expect(await approve(await sign(recordId))).toMatchObject({ stage: 'closed' })
})

test('4.4.b: of a tag and the lead’s word at the same moment one waits for the other, and never do both stand', async () => {
  const { caseId, sign, approve } = await plannedCase()
  const recordId = await sign()

  const [tagged, closed] = await Promise.allSettled([worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'solve', act: 'tagged' }), approve(recordId)])

  expect([tagged, closed].filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('7.1.4.f: a red risk that came with a corrected plan while form C waits keeps the case open until it is resolved', async () => {
  const { sign, approve, correctPlan } = await plannedCase()
  const risk = { risk: '案主扬言跳楼', level: 'red', response: '陪伴并通知家属', owner: '负责社工' }
  const recordId = await sign()
  await correctPlan({ serviceRisks: [risk] })

  expect((await refusalOf(approve(recordId))).code).toBe('plan/grave-risk-open')
  await correctPlan({ serviceRisks: [{ ...risk, status: 'resolved', evidence: '三次回访情绪平稳' }] })
  expect(await approve(recordId)).toMatchObject({ stage: 'closed' })
})

test('C.10.2: a form C signed before the plan got other goals is not approved; returned and filled in anew it is', async () => {
  const { sign, approve, giveBack, correctPlan } = await plannedCase()
  const recordId = await sign()
  await correctPlan({ stageGoals: [{ of: 1, goal: '签下维修约定' }] })

  expect((await refusalOf(approve(recordId))).code).toBe('record/plan-changed')
  await giveBack(recordId)
  const again = await sign(recordId, { goals: [{ goal: '签下维修约定', result: 'achieved' }] })
  expect(await approve(again)).toMatchObject({ stage: 'closed' })
})

test.each(['red', 'orange'] as const)('7.1.4.f: a case rated %s is neither signed off nor closed, a red without its second name too; rated lower with the reason it is', async (level) => {
  const { sign, approve, closeByHand, rate } = await plannedCase()
  await rate(level, 0)
  expect((await refusalOf(sign())).code).toBe('risk/grave-level-open')
  await rate('yellow', 1)
  const recordId = await sign()
  await rate(level, 2)

  expect((await refusalOf(approve(recordId))).code).toBe('risk/grave-level-open')
  await expect(closeByHand(recordId)).rejects.toThrow('7.1.4.f')
  await rate('blue', 3)
  expect(await approve(recordId)).toMatchObject({ stage: 'closed' })
})

test('7.1.4.f, 7.2.2.c: the second name under red makes it no less red', async () => {
  const { caseId, sign, rate } = await plannedCase()
  const { ratingId } = await rate('red', 0)
  await lead.risk.confirm({ caseId, ratingId })

  expect((await refusalOf(sign())).code).toBe('risk/grave-level-open')
})

test('7.1.4.f, C.07: a red case whose petitioner has died closes without a lower level; any other ending of it, and a referral above all, waits for one', async () => {
  const { sign, approve, rate } = await plannedCase()
  await rate('red', 0)
  const referred = { ending: 'referred', kind: 'referred', referralReasons: ['area'] }
  for (const more of [{ kind: 'moved-away' }, referred, { ...referred, kind: 'died' }]) expect((await refusalOf(sign(undefined, more))).code).toBe('risk/grave-level-open')

  expect(await approve(await sign(undefined, { kind: 'died' }))).toMatchObject({ stage: 'closed' })
})

test('7.1.4.f, C.07: the database lets a red case close by a form C that says 离世, and by no other', async () => {
  const [died, moved] = [await plannedCase(), await plannedCase()]
  const [byDeath, byMove] = [await died.sign(undefined, { kind: 'died' }), await moved.sign(undefined, { kind: 'moved-away' })]
  for (const { rate } of [died, moved]) await rate('red', 0)

  await expect(moved.closeByHand(byMove)).rejects.toThrow('7.1.4.f')
  await died.closeByHand(byDeath)
  expect((await worker.cases.get({ caseId: died.caseId })).stage).toBe('closed')
})

test('4.4.b, 7.1.4.f: all that is lacking is said at the decision in one sentence, as at the signature', async () => {
  const { caseId, sign, approve, rate } = await plannedCase()
  const recordId = await sign()
  await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
  await rate('orange', 0)

  expect(await refusalOf(approve(recordId))).toMatchObject({ code: 'case/objected', details: [{ message: { zh: expect.stringContaining('四到位') } }, { message: { zh: expect.stringContaining('7.1.4.f') } }] })
})

test('7.2.2.a: a visit that was marked and never rated keeps the case open, at the signature, at the decision and in the database, until it is rated', async () => {
  const { sign, approve, closeByHand, rate, mark } = await plannedCase()
  const recordId = await sign()
  await mark()

  expect((await refusalOf(approve(recordId))).code).toBe('risk/flag-unrated')
  await expect(closeByHand(recordId)).rejects.toThrow('7.2.2.a')
  await rate('blue', 0)
  expect(await approve(recordId)).toMatchObject({ stage: 'closed' })
})

test('7.2.2.a: a rating from before the mark answers nothing of it; once it is overruled, or the client has died, the case closes; by a referral it does not', async () => {
  const [overruled, died] = [await plannedCase(), await plannedCase()]
  for (const { rate } of [overruled, died]) await rate('blue', 0)
  const [mark] = [await overruled.mark(), await died.mark()]

  for (const more of [{}, { ending: 'referred', kind: 'referred', referralReasons: ['area'] }]) expect((await refusalOf(overruled.sign(undefined, more))).code).toBe('risk/flag-unrated')
  await mark!.overrule()
  expect(await overruled.approve(await overruled.sign())).toMatchObject({ stage: 'closed' })
  expect(await died.approve(await died.sign(undefined, { kind: 'died' }))).toMatchObject({ stage: 'closed' })
})
