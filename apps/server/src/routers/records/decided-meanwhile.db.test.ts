import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aClosure, anIntake, anInterview, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

type Review = Parameters<CoreCaller['records']['review']>[0]['review']

const decide = (caseId: never, recordId: string, review: Review) => lead.records.review({ caseId, recordId: recordId as never, review })
const returned = (text: string): Review => ({ verdict: 'return', comments: [{ field: 'goals', text }], opinion: '' })
const told = (word: string) => new RegExp(`^现为“${word}”，${world.people.lead1.displayName}于\\d+年\\d+月\\d+日（.+）\\d\\d:\\d\\d办理，`)

async function anAcceptedCase() {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await decide(caseId, recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '情况属实' })
  return { caseId, intakeId: recordId }
}

test('B.16: whoever approves what was approved meanwhile is told by whom, when and with which opinion, and nothing is written twice', async () => {
  const { caseId } = await anAcceptedCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  await decide(caseId, recordId, { verdict: 'approve', opinion: '同意，按计划跟进' })

  const { code, details } = await refusalOf(decide(caseId, recordId, { verdict: 'approve', opinion: '另一个窗口的意见' }))

  expect(code).toBe('record/stale')
  expect(details).toMatchObject({ yours: { opinion: '另一个窗口的意见' }, theirs: { verdict: 'approved', opinion: '同意，按计划跟进' }, recordId })
  expect(details.message.zh).toMatch(told('已签批'))
  expect(details.message.zh).toMatch(/意见：同意，按计划跟进$/)
  expect(details.message.en).toMatch(/^now “Approved”, by .+, \w+, \d+ \w+ \d{4}, \d\d:\d\d, who wrote: 同意，按计划跟进$/)
  expect((await lead.records.get({ caseId, recordId: recordId as never })).verdicts).toHaveLength(1)
})

test('7.1.3: of approval and return of one plan at once the second is told which word stands', async () => {
  const { caseId } = await anAcceptedCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan({}) })

  const both = await Promise.all([refusalOf(decide(caseId, recordId, planApproved)), refusalOf(decide(caseId, recordId, returned('请写明期限')))])

  expect(both.map(({ code }) => code).toSorted()).toEqual(['accepted', 'record/stale'])
  const isReturned = both[0].code === 'record/stale'
  const { message } = both.find(({ code }) => code === 'record/stale')!.details
  expect(message.zh).toMatch(told(isReturned ? '已退回' : '已签批'))
  if (isReturned) expect(message.zh).toMatch(/“.+”：请写明期限$/)
})

test('A.30, C.14: a declined intake and a closing approval are told as such, though the case has ended', async () => {
  const declined = (await worker.cases.register(aRegistration())).caseId! as never
  const intake = await worker.records.sign({ caseId: declined, form: 'core.intake', answers: anIntake() })
  await decide(declined, intake.recordId, { verdict: 'decline', explanation: '不属于服务范围' })
  const { caseId } = await anAcceptedCase()
  await decide(caseId, (await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan({}) })).recordId, planApproved)
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn }) })
  const close = () => decide(caseId, closure.recordId, { verdict: 'approve', evaluation: '服务达到目标', rating: 'good' })
  await close()

  const afterDecline = await refusalOf(decide(declined, intake.recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' }))
  const afterClosing = await refusalOf(close())

  expect([afterDecline.code, afterClosing.code]).toEqual(['record/stale', 'record/stale'])
  expect(afterDecline.details.message.zh).toMatch(/意见：不属于服务范围$/)
  expect(afterClosing.details.message.zh).toMatch(/意见：服务达到目标$/)
})

test('A.29: whoever decides on what its author corrected meanwhile is told the version that stands', async () => {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const first = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await worker.records.correct({ caseId, recordId: first.recordId as never })
  await worker.records.sign({ caseId, form: 'core.intake', recordId: first.recordId as never, answers: anIntake() })

  const { code, details } = await refusalOf(decide(caseId, first.recordId, { verdict: 'decline', explanation: '不属于服务范围' }))

  expect(code).toBe('record/stale')
  expect(details).toMatchObject({ yours: { explanation: '不属于服务范围' }, version: 2 })
  expect(details.message.zh).toMatch(/^现为第 2 版，.+于\d+年.+签署$/)
})
