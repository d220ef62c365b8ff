import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, anInterview, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

const day = today(new Date())
const year = { from: `${day.slice(0, 4)}-01-01`, to: day }
const openedCase = async () => (await worker.cases.register(aRegistration())).caseId as never
async function acceptedCase() {
  const caseId = await openedCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })
  return caseId
}
const record = (caseId: never, answers: object = {}, more: object = {}, caller = worker) => caller.service.record({ requestId: randomUUID(), caseId, answers: { on: day, minutes: 40, techniques: ['crisis', 'relations'], ...answers }, ...more })
const log = (answers: object, more: object = {}) => worker.service.log({ requestId: randomUUID(), answers: { on: day, minutes: 60, ...answers }, ...more })

test('3.8, 6.1: what was worked stands in the own log with what it comes to; on a case it stands in the timeline', async () => {
  const caseId = await openedCase()
  await record(caseId, { text: '陪同复诊' })
  await log({ method: 'group', text: '情绪支持小组', persons: 8, techniques: ['relations'], minutes: 90 })
  await log({ method: 'supervision', text: '月度督导' })

  const { entries, sums } = await worker.service.own(year)
  expect(sums).toMatchObject({ total: 190, byMethod: { casework: 40, group: 90, supervision: 60 }, byTechnique: { crisis: 40, relations: 130 }, unnamed: 0 })
  expect(entries.map(({ text, persons }) => [text, persons])).toEqual([['月度督导', null], ['情绪支持小组', 8], [null, null]])
  expect((await worker.cases.timeline({ caseId })).entries.find(({ kind }) => kind === 'core/service-logged')).toMatchObject({ text: '陪同复诊' })
})

test('6.1: an interview with its times stands in the log by itself, once; its correction moves it, the techniques a person named stay, and what was taken back stays away', async () => {
  const caseId = await acceptedCase()
  const interview = (endsAt: string, recordId?: string) => worker.records.sign({ caseId, form: 'core.interview', recordId: recordId as never, answers: anInterview({ heldOn: day, startsAt: '00:00', endsAt }) } as never)
  const first = await interview('00:40')
  const [written] = (await worker.service.ofCase({ caseId })).entries
  expect(written).toMatchObject({ source: 'interview/1', minutes: 40, techniques: [], byName: '陈晓雯' })

  await record(caseId, { minutes: 40, techniques: ['crisis'] }, { corrects: written!.id })
  const second = await interview('01:05', first.recordId)
  const { entries } = await worker.service.ofCase({ caseId })
  expect(entries).toMatchObject([{ source: 'interview/1', minutes: 65, techniques: ['crisis'] }])
  await worker.service.strike({ entryId: entries[0]!.id, reason: '已另记' })
  await interview('01:20', second.recordId)
  expect((await worker.service.ofCase({ caseId })).entries).toEqual([])
})

test('6.1: an entry is corrected or taken back and counts once; the lead may correct it, and whose time it was stays', async () => {
  const caseId = await openedCase()
  const requestId = randomUUID()
  const { entryId } = await record(caseId, {}, { requestId })
  await record(caseId, {}, { requestId })
  await record(caseId, { minutes: 25 }, { corrects: entryId }, lead)
  expect(await refusalOf(record(caseId, { minutes: 30 }, { corrects: entryId }))).toMatchObject({ code: 'service/changed' })

  const { entries } = await worker.service.ofCase({ caseId })
  expect(entries).toMatchObject([{ minutes: 25, byName: '陈晓雯' }])
  await worker.service.strike({ entryId: entries[0]!.id, reason: '登记重复' })
  expect(await worker.service.ofCase({ caseId })).toMatchObject({ entries: [], sums: { total: 0 } })
})

test('6.1: bad entries are refused at their fields, and none is written on a case of somebody else', async () => {
  const caseId = await openedCase()
  expect(await refusalOf(record(caseId, { on: addDays(day, 1) }))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'on' }] } })
  expect(await refusalOf(record(caseId, { minutes: 0 }))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'minutes' }] } })
  expect(await refusalOf(log({ method: 'community', text: '宣传', techniques: ['relations'] }))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'persons' }] } })
  const other = await coreDesk(world, 'w2')
  expect([await refusalOf(record(caseId, {}, {}, other)), await refusalOf(other.service.ofCase({ caseId }))]).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }])
})

test('6.1: what a worker did before the case was handed over is corrected by who works it now; whose time it was stays', async () => {
  const caseId = await acceptedCase()
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ heldOn: day, startsAt: '00:00', endsAt: '00:50' }) })
  const { entryId } = await record(caseId)
  const other = await coreDesk(world, 'w2')
  await lead.cases.handOver({ caseId, workerId: world.people.w2.postId as never, reason: '调岗', version: (await lead.cases.get({ caseId })).version } as never)

  await record(caseId, { minutes: 35 }, { corrects: entryId }, other)
  expect((await other.service.ofCase({ caseId })).entries).toMatchObject([{ minutes: 35, byName: '陈晓雯' }, { minutes: 50, byName: '陈晓雯', source: 'interview/1' }])
  const left = (await worker.service.own(year)).entries.filter((entry) => entry.caseId === caseId)
  expect(left.map(({ minutes, mayCorrect }) => [minutes, mayCorrect])).toEqual([[35, false], [50, false]])
  expect(await refusalOf(worker.service.strike({ entryId: left[0]!.id, reason: '误记' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('6.1: an interview at home and the home visit of that day are one time; an interview without its times is none', async () => {
  const caseId = await acceptedCase()
  const answers = { heldOn: day, place: 'home', startsAt: '00:00', endsAt: '00:40' }
  const interview = (more: object, recordId?: string) => worker.records.sign({ caseId, form: 'core.interview', recordId: recordId as never, answers: anInterview({ ...answers, ...more }) } as never)
  const sources = async () => (await worker.service.ofCase({ caseId })).entries.map(({ source }) => source?.split('/')[0])
  const first = await interview({})
  expect(await sources()).toEqual(['interview'])
  const second = await interview({ startsAt: undefined, endsAt: undefined }, first.recordId)
  expect(await sources()).toEqual([])

  const visitId = randomUUID()
  await worker.visits.checkIn({ requestId: visitId, caseId, buddyId: world.people.w2.postId as never, minutes: 60 })
  await interview({})
  await worker.visits.checkOut({ visitId })
  expect([await sources(), second.ordinal]).toEqual([['visit'], 1])
})

test('6.1: past the program, too, an entry is read by its post, who holds its case and the lead alone, is written onto no other post or contract, and stays as it was written', async () => {
  const { entryId } = await log({ method: 'research', text: '个案汇编' })
  const seen = async (person: Person) => (await (await world.as(person)).act((db) => sql`select from core.service_entry where id = ${entryId}`.execute(db))).rows.length
  expect([await seen('w1'), await seen('lead1'), await seen('w2'), await seen('officerDistrict'), await seen('w3')]).toEqual([1, 1, 0, 0, 0])
  const change = (await world.as('w1')).act((db) => sql`update core.service_entry set minutes = 600 where id = ${entryId}`.execute(db))
  await expect(change).rejects.toThrow('permission denied')
  const { contracts, tenants } = world.units
  const forged = async (contractId: string, postId: string) =>
    (await world.as('w1')).act((db) => sql`insert into core.service_entry (tenant_id, contract_id, post_id, method, served_on, minutes, sealed) values (${tenants.townA.id}, ${contractId}, ${postId}, 'research', ${day}, 1440, '')`.execute(db))
  await expect(forged(contracts.two.id, world.people.w1.postId)).rejects.toThrow('foreign key')
  await expect(forged(contracts.one.id, world.people.w2.postId)).rejects.toThrow('row-level security')
})
