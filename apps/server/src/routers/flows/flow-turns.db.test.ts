import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

async function markedVisit() {
  const { matterId, caseId } = await worker.cases.register(aRegistration())
  const { contactId } = await worker.cases.addContact({ matterId: matterId as never, channel: 'visit', happenedAt: '2026-01-20T10:00:00+08:00' })
  const at = { matterId: matterId as never, contactId: contactId as never, caseId: caseId as never }
  const { id } = await mark(at, { evidence: '监控录像' })
  return { ...at, mark: id, flowId: (await flowOf(at))!.id }
}
type Visit = { matterId: never; contactId: never }
const mark = ({ matterId, contactId }: Visit, more: { evidence: string; seen?: string }) => worker.classification.recordIrrational({ matterId, contactId, noBasis: true, orderAffected: true, ...more })
const flowOf = async ({ matterId }: Visit) => (await worker.flows.ofMatter({ matterId })).flows.find(({ kind }) => kind === 'irrational')
const turnsOf = async (at: Visit) => (await flowOf(at))!.entries.map(({ step, answers }) => [step, answers['byRule'] ?? false])

test('7.2.2: a flow that was closed as its mark fell opens by itself when the visit is marked anew; over a mark that stands the closing stands', async () => {
  const [anew, again] = [await markedVisit(), await markedVisit()]
  for (const { matterId, flowId } of [anew, again]) await worker.flows.settle({ matterId, flowId, to: 'close', reason: '误标' })
  await lead.classification.review({ matterId: anew.matterId, id: anew.mark, verdict: 'overruled', reason: '当事人并未扬言' })
  const { classifications } = await worker.classification.ofMatter({ matterId: anew.matterId })
  const { id: verdict } = classifications.find(({ kind, contactId }) => kind === 'irrational' && contactId === anew.contactId)!

  await mark(anew, { evidence: '证人笔录', seen: verdict })
  await mark(again, { evidence: '补充录像', seen: again.mark })

  expect(await turnsOf(anew)).toEqual([['close', false], ['reopen', true]])
  expect(await turnsOf(again)).toEqual([['close', false]])
})

test('7.2.2: the story of the case tells that a flow was closed and reopened, by whom, when and why; the tiers above read no reason', async () => {
  const { matterId, flowId, caseId } = await markedVisit()
  await worker.flows.settle({ matterId, flowId, to: 'close', reason: '已平静离开' })
  await worker.flows.settle({ matterId, flowId, to: 'reopen', reason: '又扬言再来' })

  const told = async (desk: CoreCaller) => (await desk.cases.timeline({ caseId })).entries.filter(({ kind }) => kind.startsWith('core/flow-'))
  expect(await told(worker)).toMatchObject([
    { kind: 'core/flow-reopened', title: { zh: '重新打开专项流程' }, text: '非理性上访处理：又扬言再来', byName: '陈晓雯' },
    { kind: 'core/flow-closed', title: { zh: '结束专项流程' }, text: '非理性上访处理：已平静离开', byName: '陈晓雯' }
  ])
  const above = await told(await coreDesk(world, 'officerDistrict', { tenant: 'district' }))
  expect(above.map(({ hasText, text }) => [hasText, text])).toEqual([[true, null], [true, null]])
})

test('3.3, 7.1.2: the story tells that a visit was classified and what a second person said to it, and never which class', async () => {
  const { matterId, mark: id, caseId } = await markedVisit()
  await lead.classification.review({ matterId, id, verdict: 'confirmed' })

  const { entries } = await (await coreDesk(world, 'officerDistrict', { tenant: 'district' })).cases.timeline({ caseId })
  expect(entries.filter(({ kind }) => kind.startsWith('core/mark-')).map(({ kind, title, hasText }) => [kind, title.zh, hasText])).toEqual([
    ['core/mark-confirmed', '复核来访认定：确认', false], ['core/mark-recorded', '登记来访认定', false]
  ])
})
