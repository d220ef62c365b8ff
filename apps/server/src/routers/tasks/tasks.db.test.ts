import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let colleague: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, colleague, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'w2'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

const aCase = async () => (await worker.cases.register(aRegistration())).caseId as never
const addTo = async (caseId: never, text = '约街道规划办', dueOn = '2030-12-10') => ({ taskId: (await worker.tasks.add({ requestId: randomUUID(), caseId, text, dueOn })).taskId, caseId, version: 1 })
const textsOf = async (desk: CoreCaller) => (await desk.tasks.mine({})).map(({ text }) => text)

test('7.1.4.b: a task stands in its owner’s list until it is done, and an undo brings it back', async () => {
  const task = await addTo(await aCase(), '打电话给案主')

  expect(await textsOf(worker)).toContain('打电话给案主')
  expect(await textsOf(lead)).not.toContain('打电话给案主')

  const done = await worker.tasks.settle({ tasks: [task], to: 'done' })
  expect(await textsOf(worker)).not.toContain('打电话给案主')
  await worker.tasks.settle({ tasks: done.tasks as never, to: 'open' })
  expect(await textsOf(worker)).toContain('打电话给案主')
})

test('7.1.4.b: the story of the case tells of a task that was added, changed, done by the colleague who owns it, and taken up again; what it says opens to the staff alone', async () => {
  const task = await addTo(await aCase(), '陪同复诊')
  await worker.tasks.change({ tasks: [{ ...task, changes: { ownerId: world.people.w2.postId as never } }] })
  const done = await colleague.tasks.settle({ tasks: [{ ...task, version: 2 }], to: 'done' })
  await colleague.tasks.settle({ tasks: done.tasks as never, to: 'open' })

  const told = async (desk: CoreCaller) => (await desk.cases.timeline({ caseId: task.caseId })).entries.filter(({ kind }) => kind.startsWith('core/task-')).map(({ kind, byName, text }) => [kind, byName, text])
  expect(await told(worker)).toEqual([['core/task-open', '李志强', '陪同复诊'], ['core/task-done', '李志强', '陪同复诊'], ['core/task-changed', '陈晓雯', '陪同复诊'], ['core/task-added', '陈晓雯', '陪同复诊']])
  expect((await told(await coreDesk(world, 'officerDistrict', { tenant: 'district' }))).map(([kind, , text]) => [kind, text])).toEqual([['core/task-open', null], ['core/task-done', null], ['core/task-changed', null], ['core/task-added', null]])
})

test('7.1.4.b: fifty tasks are moved at once and moved back at once; of a list with one stale line nothing moves', async () => {
  const caseId = await aCase()
  const tasks: Awaited<ReturnType<typeof addTo>>[] = []
  for (let n = 0; n < 50; n++) tasks.push(await addTo(caseId, `任务 ${n}`, `2030-12-${String((n % 28) + 1).padStart(2, '0')}`))
  const days = async () => (await worker.tasks.ofCase({ caseId })).map(({ taskId, dueOn }) => [taskId, dueOn]).sort()
  const before = await days()

  const stale = tasks.map((task, n) => ({ ...task, version: n === 7 ? 2 : 1, changes: { dueOn: '2031-01-15' } }))
  expect((await refusalOf(worker.tasks.change({ tasks: stale }))).code).toBe('record/stale')
  expect(await days()).toEqual(before)

  const { undo } = await worker.tasks.change({ tasks: tasks.map((task) => ({ ...task, changes: { dueOn: '2031-01-15' } })) })
  expect(new Set((await days()).map(([, dueOn]) => dueOn))).toEqual(new Set(['2031-01-15']))
  await worker.tasks.change({ tasks: undo as never })
  expect(await days()).toEqual(before)
})

test('7.1.4.b: nothing is due on a day that is a slip of the hand, neither new nor moved', async () => {
  const caseId = await aCase()
  expect((await refusalOf(addTo(caseId, '写错年份', '9999-12-31'))).code).toBe('time/too-far')
  expect((await refusalOf(addTo(caseId, '写错年份', '1900-12-31'))).code).toBe('time/too-early')
  const task = await addTo(caseId)
  expect((await refusalOf(worker.tasks.change({ tasks: [{ ...task, changes: { dueOn: '9999-12-31' } }] }))).code).toBe('time/too-far')
})

test('7.1.4.b: a visit is not moved to an hour that has passed, and its place can be corrected; both can be taken back', async () => {
  const caseId = await aCase()
  const { taskId } = await worker.tasks.add({ requestId: randomUUID(), caseId, kind: 'visit', text: '家访', dueOn: '2030-12-10', dueAt: '09:30', place: '荔园二巷 3 号' })
  const change = (version: number, changes: Parameters<CoreCaller['tasks']['change']>[0]['tasks'][number]['changes']) => worker.tasks.change({ tasks: [{ taskId, caseId, version, changes }] })
  const stands = async () => (await worker.tasks.ofCase({ caseId })).map(({ dueOn, dueAt, place }) => ({ dueOn, dueAt, place }))
  const planned = { dueOn: '2030-12-10', dueAt: '09:30:00', place: '荔园二巷 3 号' }

  expect((await refusalOf(change(1, { dueOn: '2020-01-02' }))).code).toBe('task/hour-past')
  expect((await refusalOf(change(1, { dueOn: '2020-01-02', dueAt: '10:00' }))).code).toBe('task/hour-past')

  const { undo } = await change(1, { place: '荔园三巷 3 号' })
  expect(await stands()).toEqual([{ ...planned, place: '荔园三巷 3 号' }])
  await worker.tasks.change({ tasks: undo as never })
  expect(await stands()).toEqual([planned])

  await world.owner.updateTable('core.task').set({ due_on: '2026-01-05' }).where('id', '=', taskId).execute()
  const moved = await change(3, { dueOn: '2030-12-20' })
  await worker.tasks.change({ tasks: moved.undo as never })
  expect(await stands(), 'an overdue visit goes back to where it was').toEqual([{ ...planned, dueOn: '2026-01-05' }])
})

test('7.1.4.c: whoever is given a task can open its case, the history names both, and the text stays sealed', async () => {
  const caseId = await aCase()
  const task = await addTo(caseId, '陪同到医院')
  expect((await refusalOf(colleague.tasks.ofCase({ caseId }))).code).toBe('accepted')
  expect((await colleague.tasks.ofCase({ caseId })).map(({ text }) => text)).toEqual([null])

  await worker.tasks.change({ tasks: [{ ...task, changes: { ownerId: world.people.w2.postId as never } }] })

  const after = await coreDesk(world, 'w2')
  expect(await textsOf(after)).toContain('陪同到医院')
  const acts = await world.owner.selectFrom('core.task_act').select(['act', 'detail']).where('task_id', '=', task.taskId).execute()
  expect(acts).toEqual([{ act: 'changed', detail: { from: { dueOn: '2030-12-10', ownerId: world.people.w1.postId }, to: { dueOn: '2030-12-10', ownerId: world.people.w2.postId } } }])
  const { sealed } = await world.owner.selectFrom('core.task').select('sealed').where('id', '=', task.taskId).executeTakeFirstOrThrow()
  expect(sealed.toString('utf8')).not.toContain('陪同')
})

test('7.1.4.c: a stranger to the contract cannot be given a task, nor take one', async () => {
  const caseId = await aCase()
  const task = await addTo(caseId)
  const rival = await coreDesk(world, 'w3')

  expect((await refusalOf(worker.tasks.change({ tasks: [{ ...task, changes: { ownerId: world.people.w3.postId as never } }] }))).code).toBe('task/owner-outside')
  expect((await refusalOf(rival.tasks.settle({ tasks: [task], to: 'done' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(rival.tasks.add({ requestId: randomUUID(), caseId, text: 'x', dueOn: '2030-12-10' }))).code).toBe('NOT_FOUND')
})

test('7.1.4.c: a case that is handed over takes its open tasks along; what a colleague had taken stays with the colleague', async () => {
  const caseId = await aCase()
  await addTo(caseId, '随案移交')
  const given = await addTo(caseId, '负责人自己办')
  await worker.tasks.change({ tasks: [{ ...given, changes: { ownerId: world.people.lead1.postId as never } }] })

  await lead.cases.handOver({ caseId, version: 1, workerId: world.people.w2.postId as never, reason: '调岗' })

  const owners = Object.fromEntries((await lead.tasks.ofCase({ caseId })).map(({ text, ownerId }) => [text, ownerId]))
  expect(owners).toEqual({ 随案移交: world.people.w2.postId, 负责人自己办: world.people.lead1.postId })
})

test('7.1.4.c: what was done stays with whoever did it, whoever has the case afterwards, of the project or of another', async () => {
  const { w1, w2, w3 } = world.people
  const caseId = await aCase()
  const [done, open] = [await addTo(caseId, '已陪同就医'), await addTo(caseId, '约街道')]
  await worker.tasks.settle({ tasks: [done], to: 'done' })
  const lines = async (desk: CoreCaller) => Object.fromEntries((await desk.tasks.ofCase({ caseId })).map(({ taskId, ownerId, doneByName }) => [taskId, { ownerId, doneByName }]))

  await lead.cases.handOver({ caseId, version: (await lead.cases.get({ caseId })).version, workerId: w2.postId as never, reason: '原社工调岗' })
  expect(await lines(colleague)).toEqual({ [done.taskId]: { ownerId: w1.postId, doneByName: '陈晓雯' }, [open.taskId]: { ownerId: w2.postId, doneByName: null } })

  await world.owner.updateTable('core.case').set({ contract_id: world.units.contracts.two.id, worker_id: w3.postId } as never).where('id', '=', caseId).execute()
  expect(await lines(await coreDesk(world, 'w3'))).toEqual({ [done.taskId]: { ownerId: w3.postId, doneByName: '陈晓雯' }, [open.taskId]: { ownerId: w3.postId, doneByName: null } })
})

test('7.1.4.c: what is taken up again after its owner has left is the worker’s', async () => {
  const caseId = await aCase()
  const task = await addTo(caseId, '回访')
  await worker.tasks.settle({ tasks: [task], to: 'done' })
  await lead.cases.handOver({ caseId, version: (await lead.cases.get({ caseId })).version, workerId: world.people.w2.postId as never, reason: '离职' })
  const ended = (at: Date | null) => world.owner.updateTable('core.post').set({ handed_over_at: at } as never).where('id', '=', world.people.w1.postId).execute()
  await ended(new Date())

  await colleague.tasks.settle({ tasks: [{ ...task, version: 2 }], to: 'open' })
  await ended(null)
  expect((await colleague.tasks.mine({})).map(({ taskId }) => taskId)).toContain(task.taskId)
})

test('7.1.4.b: nothing is to be done by a day that has passed; what is overdue keeps its day, and an undo goes back to it', async () => {
  const yesterday = addDays(today(new Date()), -1)
  const task = await addTo(await aCase())
  const change = (version: number, changes: object) => worker.tasks.change({ tasks: [{ ...task, version, changes }] })
  expect((await refusalOf(addTo(task.caseId, '约街道', '2020-01-01'))).code).toBe('task/day-past')
  expect((await refusalOf(change(1, { dueOn: yesterday }))).code).toBe('task/day-past')

  await world.owner.updateTable('core.task').set({ due_on: yesterday }).where('id', '=', task.taskId).execute()
  await change(1, { text: '约街道办', dueOn: yesterday })
  const { undo } = await change(2, { dueOn: today(new Date()) })
  await worker.tasks.change({ tasks: undo as never })
})
