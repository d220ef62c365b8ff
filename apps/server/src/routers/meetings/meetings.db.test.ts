import { randomUUID } from 'node:crypto'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

const day = today(new Date())
const notice = { kind: 'coordination', requestedBy: '荔城街道信访办', subject: '渗水维修', on: day, at: '00:00', place: '街道会议室', invited: [{ who: '荔城街道住建办' }, { who: '维保单位', role: '经理' }], agenda: '责任和期限' }
const minutes = { attended: [{ who: '荔城街道住建办' }], text: '住建办到会，维保单位未到。', opinion: '由维保单位先行修复', resolutions: [{ text: '到场勘查', organ: '维保单位', dueOn: addDays(day, 3) }, { text: '告知信访人', dueOn: addDays(day, 10) }] }

async function opened(): Promise<{ caseId: never; call: (answers?: object, corrects?: string) => Promise<string> }> {
  const { caseId } = await worker.cases.register(aRegistration())
  const call = async (answers: object = {}, corrects?: string) => (await worker.meetings.convene({ requestId: randomUUID(), caseId: caseId as never, answers: { ...notice, ...answers }, corrects: corrects ?? null })).meetingId
  return { caseId: caseId as never, call }
}
const minute = (caseId: never, meetingId: string, answers: object = minutes, corrects: string | null = null) => worker.meetings.minute({ requestId: randomUUID(), caseId, meetingId, answers, corrects } as never)
const tasksOf = async (caseId: never) => (await worker.tasks.ofCase({ caseId })).filter(({ kind }) => kind === 'resolution').map(({ text, dueOn, state }) => ({ text, dueOn, state }))

test('7.1.4.h, 6.3.1.b, 7.2.3.c: a meeting shows who asked for it, who was invited and came; each resolution becomes a tracked task', async () => {
  const { caseId, call } = await opened()
  const meetingId = await call()
  await minute(caseId, meetingId)

  expect(await lead.meetings.ofCase({ caseId })).toMatchObject([{ id: meetingId, state: 'held', notice: { answers: notice }, minutes: { answers: minutes } }])
  expect(await tasksOf(caseId)).toEqual([{ text: '到场勘查（维保单位）', dueOn: addDays(day, 3), state: 'open' }, { text: '告知信访人', dueOn: addDays(day, 10), state: 'open' }])
  const { entries } = await worker.cases.timeline({ caseId })
  expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['core/meeting-called', 'core/meeting-held']))
})

test('7.1.4.h: corrected minutes change only what differs: what was done stays done, what is no longer resolved is dropped', async () => {
  const { caseId, call } = await opened()
  const meetingId = await call()
  await minute(caseId, meetingId)
  const done = (await worker.tasks.ofCase({ caseId })).find(({ text }) => text?.startsWith('到场勘查'))!
  await worker.tasks.settle({ tasks: [{ taskId: done.taskId, caseId, version: done.version }], to: 'done' })
  const [held] = await worker.meetings.ofCase({ caseId })
  expect(await refusalOf(minute(caseId, meetingId))).toMatchObject({ code: 'meeting/changed' })

  await minute(caseId, meetingId, { ...minutes, resolutions: [minutes.resolutions[0], { text: '书面答复信访人', dueOn: addDays(day, 12) }] }, held!.minutes!.id)

  expect(await tasksOf(caseId)).toEqual(expect.arrayContaining([
    { text: '到场勘查（维保单位）', dueOn: addDays(day, 3), state: 'done' },
    { text: '书面答复信访人', dueOn: addDays(day, 12), state: 'open' }
  ]))
  expect((await tasksOf(caseId)).filter(({ state }) => state === 'open')).toHaveLength(1)
})

test('7.1.4.h: a meeting that was moved keeps its identity and stands in the calendar on its new day; one called off stands nowhere', async () => {
  const { caseId, call } = await opened()
  const meetingId = await call({ on: addDays(day, 2), at: '09:30' })
  expect(await refusalOf(minute(caseId, meetingId))).toMatchObject({ code: 'time/in-future' })
  await call({ on: addDays(day, 5), at: '14:00' }, meetingId)
  const calendar = async () => (await worker.agenda.between({ from: day, to: addDays(day, 20) })).items.filter((item) => item.kind === 'meeting' && item.caseId === caseId)

  expect(await calendar()).toMatchObject([{ on: addDays(day, 5), at: '14:00', isDone: false, isOverdue: false }])
  expect(await worker.meetings.ofCase({ caseId })).toMatchObject([{ id: meetingId, state: 'called', notice: { isCorrection: true } }])

  const [moved] = await worker.meetings.ofCase({ caseId })
  await worker.meetings.callOff({ caseId, noticeId: moved!.notice.id, reason: '责任单位临时有事' })
  expect([await calendar(), await worker.meetings.ofCase({ caseId })]).toEqual([[], []])
  expect(await refusalOf(call({}, moved!.notice.id))).toMatchObject({ code: 'meeting/changed' })
})

test('7.1.4.h: the same notice sent twice calls one meeting; of two who move it at once one is told', async () => {
  const { caseId, call } = await opened()
  const requestId = randomUUID()
  const twice = () => worker.meetings.convene({ requestId, caseId, answers: notice, corrects: null })
  const [one, other] = [await twice(), await twice()]
  expect(one).toEqual(other)
  const moved = await Promise.all([refusalOf(call({ place: '一楼' }, one.meetingId)), refusalOf(call({ place: '二楼' }, one.meetingId))])

  expect(moved.map(({ code }) => code).sort()).toEqual(['accepted', 'meeting/changed'])
  expect(await worker.meetings.ofCase({ caseId })).toHaveLength(1)
})

test('7.1.4.h: a meeting stands in the calendar of the worker and of the lead who called it; of a colleague’s the lead reads whose it is', async () => {
  const { caseId, call } = await opened()
  await call({ on: addDays(day, 6), at: '09:00' })
  await lead.meetings.convene({ requestId: randomUUID(), caseId, answers: { ...notice, on: addDays(day, 6), at: '15:00' }, corrects: null })
  const calendar = async (desk: CoreCaller) => (await desk.agenda.between({ from: day, to: addDays(day, 20) })).items.filter((item) => item.kind === 'meeting' && item.caseId === caseId).map(({ at, workerName }) => [at, workerName !== null])

  expect(await calendar(worker)).toEqual([['09:00', false], ['15:00', false]])
  expect(await calendar(lead)).toEqual([['15:00', false], ['09:00', true]])
  expect(await calendar(await coreDesk(world, 'w2'))).toEqual([])
})
