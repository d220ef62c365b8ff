import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { dispatchMatter } from './dispatch-matter.ts'

let world: World
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  officer = await coreDesk(world, 'officerA')
})
afterAll(() => world.end())

const contractId = () => world.units.contracts.one.id as never
const aMatter = async () => (await officer.cases.register(aRegistration())).matterId as never

test('8.2.a: giving a matter to the same contract again is one act', async () => {
  const matterId = await aMatter()

  for (let click = 0; click < 2; click++) await officer.cases.dispatch({ matterId, contractId: contractId() })

  const row = await world.owner.selectFrom('core.matter').select('served_by').where('id', '=', matterId).executeTakeFirstOrThrow()
  expect(row.served_by).toEqual([contractId()])
})

test('8.2.a: of two clicks at the same moment the later is told that the matter has been given away', async () => {
  const matterId = await aMatter()
  await officer.cases.dispatch({ matterId, contractId: contractId() })

  // Where the later one stands when it looked before the first had committed: past the question, at the act.
  const { act } = await world.as('officerA')
  const later = act((db) => dispatchMatter({ db, tenant: { id: world.units.tenants.townA.id }, now: () => new Date() } as never, matterId, contractId()))

  expect((await refusalOf(later)).code).toBe('matter/already-dispatched')
})

test('8.2.a: of two leads who name two workers one is told who has the case; the same choice again is the same answer', async () => {
  const lead = await coreDesk(world, 'lead1')
  const matterId = await aMatter()
  await officer.cases.dispatch({ matterId, contractId: contractId() })
  const { w1, w2 } = world.people
  const open = (worker: typeof w1) => lead.cases.openFor({ matterId, workerId: worker.postId as never })

  const both = await Promise.allSettled([open(w1), open(w2)])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [first, late] = both[0].status === 'fulfilled' ? [w1, w2] : [w2, w1]
  const { caseId, number } = await open(first)
  expect(await refusalOf(open(late))).toMatchObject({ code: 'case/with-another-worker', details: [{ message: { zh: `${first.displayName}（${number}）` }, caseId }] })
  const rejected = both.find((one) => one.status === 'rejected')!.reason as { refusal?: string }
  expect(rejected.refusal, 'also for the one who came past the question before the other had committed').toBe('case/with-another-worker')
  expect(await world.owner.selectFrom('core.case').select('worker_id').where('matter_id', '=', matterId).execute()).toEqual([{ worker_id: first.postId }])
})

test('8.2.a: a case that is walled from the lead is not there for opening again', async () => {
  const lead = await coreDesk(world, 'lead1')
  const matterId = await aMatter()
  await officer.cases.dispatch({ matterId, contractId: contractId() })
  const open = () => lead.cases.openFor({ matterId, workerId: world.people.w1.postId as never })
  const { caseId } = await open()
  await world.owner.updateTable('core.case').set({ walled_from: [world.people.lead1.accountId] } as never).where('id', '=', caseId).execute()

  expect((await refusalOf(open())).code).toBe('NOT_FOUND')
})

test('8.2.a: whoever dispatches from a page that has not seen the first dispatch is told who, to whom and when, and may then go on', async () => {
  const matterId = await aMatter()
  const [one, two] = [world.units.contracts.one, world.units.contracts.two]
  await officer.cases.dispatch({ matterId, contractId: contractId(), seen: [] })

  const late = await refusalOf(officer.cases.dispatch({ matterId, contractId: two.id as never, seen: [] }))

  expect(late).toMatchObject({ code: 'record/stale', details: { yours: { contractId: two.id }, theirs: { dispatchedTo: [{ id: one.id, number: 'HT-one', byName: '林秀珍', at: expect.any(Date) }] } } })
  const { zh, en } = (late.details as { message: { zh: string; en: string } }).message
  expect(zh).toMatch(/^林秀珍 .*\d\d:\d\d 已分派给明德社会工作服务中心（HT-one）$/)
  expect(en).toMatch(/^dispatched to 明德社会工作服务中心 \(HT-one\) by 林秀珍, /)
  expect((await officer.cases.matter({ matterId })).dispatchedTo.map(({ id }) => id)).toEqual([one.id])

  await officer.cases.dispatch({ matterId, contractId: two.id as never, seen: [one.id as never] })
  expect((await officer.cases.matter({ matterId })).dispatchedTo.map(({ number }) => number)).toEqual(['HT-one', 'HT-two'])
})

test('8.2.a: of two officers who dispatch to two agencies at the same moment one is told of the other', async () => {
  const matterId = await aMatter()
  const to = (contract: 'one' | 'two') => refusalOf(officer.cases.dispatch({ matterId, contractId: world.units.contracts[contract].id as never, seen: [] }))

  const both = await Promise.all([to('one'), to('two')])

  expect(both.map(({ code }) => code).sort()).toEqual(['accepted', 'record/stale'])
})
