import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { anIntake, anInterview, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

async function anAcceptedCase() {
  const caseId = (await worker.cases.register(aRegistration())).caseId as never
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })
  return caseId
}

async function approvedPlan(caseId: never, answers: Record<string, unknown>, recordId?: string) {
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers, ...(recordId && { recordId: recordId as never }) })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  return plan.recordId
}

const tasksOf = async (caseId: never) => (await worker.tasks.ofCase({ caseId })).map(({ kind, text, dueOn, state }) => `${kind} ${text} ${dueOn} ${state}`).sort()

test('7.1.3.i, 7.1.4.b: an approved plan puts its steps and measurements into the list; a plan that only waits puts none', async () => {
  const caseId = await anAcceptedCase()
  const stageGoals = [{ of: 1, goal: '双方见面一次', dueOn: '2030-01-10' }]
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan({ stageGoals }) })
  expect(await tasksOf(caseId)).toEqual([])

  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })

  expect(await tasksOf(caseId)).toEqual(['evaluation 与楼上住户达成维修约定：签下约定 2030-03-01 open', 'plan 双方见面一次 2030-01-10 open'])
})

test('7.1.4.e: a corrected plan moves what is open and repeats nothing that was done', async () => {
  const caseId = await anAcceptedCase()
  const first = await approvedPlan(caseId, aPlan({ stageGoals: [{ of: 1, goal: '双方见面一次', dueOn: '2030-01-10' }, { of: 1, goal: '签约', dueOn: '2030-02-01' }] }))
  const [met] = (await worker.tasks.ofCase({ caseId })).filter(({ text }) => text === '双方见面一次')
  await worker.tasks.settle({ tasks: [{ taskId: met!.taskId, caseId, version: 1 }], to: 'done' })

  await approvedPlan(caseId, aPlan({ stageGoals: [{ of: 1, goal: '双方见面一次', dueOn: '2030-01-10' }, { of: 1, goal: '签约', dueOn: '2030-02-20' }] }), first)

  expect(await tasksOf(caseId)).toEqual(['evaluation 与楼上住户达成维修约定：签下约定 2030-03-01 open', 'plan 双方见面一次 2030-01-10 done', 'plan 签约 2030-02-20 open'])
})

test('B.12, 7.1.4.b: where a bureau has switched it off, a form makes no task and changes none; evaluations are made all the same', async () => {
  const caseId = await anAcceptedCase()
  const stageGoals = [{ of: 1, goal: '双方见面一次', dueOn: '2030-01-10' }]
  const first = await approvedPlan(caseId, aPlan({ stageGoals }))
  const bureau = atNewest(await coreDesk(world, 'bureauA'))
  const switched = async (isOn: boolean) => { for (const rule of ['core/interview-tasks', 'core/plan-tasks']) await bureau.rule({ rule, isOn, reason: '由社工自行添加' }) }
  const before = await tasksOf(caseId)

  await switched(false)
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ followUpTasks: [{ text: '电话问候', dueOn: '2030-01-12' }] }) })
  const second = await approvedPlan(caseId, aPlan({ stageGoals: [{ of: 1, goal: '签约', dueOn: '2030-02-20' }] }), first)

  expect(await tasksOf(caseId)).toEqual(before)
  await switched(true)
  await approvedPlan(caseId, aPlan({ stageGoals: [{ of: 1, goal: '签约', dueOn: '2030-02-25' }] }), second)
  expect(await tasksOf(caseId)).toContain('plan 签约 2030-02-25 open')
})

test('B.12: the follow-ups of a signed interview stand in the list of its worker', async () => {
  const caseId = await anAcceptedCase()

  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ followUpTasks: [{ text: '电话问候', dueOn: '2030-01-12' }] }) })

  expect((await worker.tasks.mine({})).map(({ text, dueOn }) => [text, dueOn])).toContainEqual(['电话问候', '2030-01-12'])
})

test('7.1.4.b, 7.2.2.f: a planned visit and interview stand at their hour in list and calendar; once they have happened that is proposed, and a person ticks them', async () => {
  const caseId = await anAcceptedCase()
  const [day, later] = [today(new Date()), addDays(today(new Date()), 1)]
  const plan = (kind: 'visit' | 'interview', dueOn: string, dueAt?: string) => worker.tasks.add({ requestId: randomUUID(), caseId, kind, text: '了解漏水现状', place: '案主家中', dueOn, dueAt })
  expect((await refusalOf(plan('visit', later))).code).toBe('task/hour-missing')
  expect((await refusalOf(plan('interview', addDays(day, -1), '09:00'))).code).toBe('task/hour-past')
  // at the end of today, so that it is still to come whenever this runs
  const planned = [await plan('visit', day, '23:59'), await plan('interview', day, '23:59'), await plan('visit', later, '09:30')].map(({ taskId }) => taskId)
  const lines = async () => (await worker.tasks.ofCase({ caseId })).filter(({ state }) => state === 'open').map(({ kind, dueOn, hasHappened }) => [kind, dueOn, hasHappened])

  const { items } = await worker.agenda.between({ from: day, to: later })
  expect(items.filter((item) => item.caseId === caseId && item.kind === 'task').map(({ task, on, at, text, place }) => [task, on, at, text, place]).sort()).toEqual([
    ['interview', day, '23:59', '了解漏水现状', '案主家中'],
    ['visit', day, '23:59', '了解漏水现状', '案主家中'],
    ['visit', later, '09:30', '了解漏水现状', '案主家中']
  ])
  expect((await lines()).map(([, , hasHappened]) => hasHappened)).toEqual([false, false, false])

  const { visitId } = await worker.visits.checkIn({ requestId: randomUUID(), caseId, buddyId: world.people.w2.postId as never, minutes: 60 })
  await worker.visits.checkOut({ visitId })
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  expect((await lines()).sort()).toEqual([['interview', day, true], ['visit', day, true], ['visit', later, false]])

  await worker.tasks.settle({ tasks: [{ taskId: planned[0]!, caseId, version: 1 }], to: 'done' })
  expect((await lines()).sort()).toEqual([['interview', day, true], ['visit', later, false]])
  await worker.tasks.change({ tasks: [{ taskId: planned[2]!, caseId, version: 1, changes: { dueOn: addDays(later, 1), dueAt: '16:00' } }] })
  expect((await worker.tasks.ofCase({ caseId })).find(({ taskId }) => taskId === planned[2])).toMatchObject({ dueOn: addDays(later, 1), dueAt: '16:00:00', text: '了解漏水现状', place: '案主家中' })
  const { sealed } = await world.owner.selectFrom('core.task').select('sealed').where('id', '=', planned[2]!).executeTakeFirstOrThrow()
  expect(sealed.toString('utf8')).not.toContain('案主')
})
