import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let officer: CoreCaller
const now = () => new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1', { now })
  officer = await coreDesk(world, 'officerA', { now })
})
afterAll(() => world.end())

/** A matter received on 2026-01-05. */
async function aMatter(): Promise<{ matterId: never; caseId: never }> {
  const { matterId, caseId } = await worker.cases.register(aRegistration())
  return { matterId: matterId as never, caseId: caseId as never }
}

const acceptance = { kind: 'accepted' as const, happenedOn: '2026-01-12', organ: '增城区住建局', documentNumber: '受理告知〔2026〕1号' }
const extension = {
  kind: 'extended' as const, happenedOn: '2026-03-02', organ: '增城区住建局', documentNumber: '延期〔2026〕1号',
  days: 30, approvedBy: '局长', noticeOn: '2026-03-02', reason: '需要鉴定渗漏原因'
}
const record = (desk: CoreCaller, matterId: never, event: object) => desk.clocks.recordEvent({ requestId: randomUUID(), matterId, event: event as never })
const clocksOf = async (matterId: never) => Object.fromEntries((await worker.clocks.ofMatter({ matterId })).clocks.map((clock) => [clock.id, clock]))
const problemsOf = async (call: Promise<unknown>) => {
  const { code, details } = await refusalOf(call)
  return [code, ...((details?.problems ?? []) as { field: string }[]).map(({ field }) => field)]
}

test('4.1, D1.22: the first clock begins with the registration, which nobody typed', async () => {
  const { matterId } = await aMatter()

  const { events, clocks } = await worker.clocks.ofMatter({ matterId })

  expect(events).toMatchObject([{ kind: 'registered', happenedOn: '2026-01-05', source: 'registration' }])
  expect(clocks[0]).toMatchObject({ id: 'transfer', article: { number: 22 }, startedBy: { eventId: events[0]!.id }, dueOn: '2026-01-20', state: 'overdue' })
})

test('4.1, D1.34, 6.2.c: an acceptance starts the 60 days, the extension makes them 90, the opinion ends them', async () => {
  const { matterId, caseId } = await aMatter()

  const { eventId } = await record(officer, matterId, acceptance)
  expect((await clocksOf(matterId))['handling']).toMatchObject({ state: 'running', dueOn: '2026-03-13', daysLeft: 11, article: { number: 34 }, startedBy: { eventId } })

  await record(worker, matterId, { kind: 'investigated', happenedOn: '2026-01-20', organ: '增城区住建局' })
  await record(worker, matterId, extension)
  expect((await clocksOf(matterId))['handling']).toMatchObject({ dueOn: '2026-04-12', daysLeft: 41, extension: { days: 30 } })

  await record(worker, matterId, { kind: 'replied', happenedOn: '2026-03-02', organ: '增城区住建局', documentNumber: '信访处理〔2026〕1号' })
  const { clocks, stages } = await worker.clocks.ofMatter({ matterId })
  expect(clocks.find(({ id }) => id === 'handling')).toMatchObject({ state: 'met' })
  expect(clocks.find(({ id }) => id === 'review-request')).toMatchObject({ state: 'running', article: { number: 35 } })
  expect(stages.map(({ state }) => state)).toEqual(['done', 'passed', 'passed', 'done'])

  const { entries } = await worker.cases.timeline({ caseId, size: 20 })
  expect(entries.map(({ title }) => title.zh)).toEqual(expect.arrayContaining([expect.stringContaining('延长办理期限（2026-03-02）')]))
})

test.each([
  ['before the registration', { ...acceptance, happenedOn: '2026-01-04' }, ['happenedOn']],
  ['on a day that does not exist', { ...acceptance, happenedOn: '2026-02-30' }, ['happenedOn']],
  ['tomorrow', { ...acceptance, happenedOn: '2026-03-03' }, ['happenedOn']],
  ['without its number', { ...acceptance, documentNumber: '' }, ['documentNumber']],
  ['an extension without an acceptance', extension, ['kind']]
])('4.1: what cannot be is refused at its field and leaves nothing: %s', async (_, event, fields) => {
  const { matterId } = await aMatter()

  expect(await problemsOf(record(worker, matterId, event))).toEqual(['clock/impossible', ...fields])
  expect((await worker.clocks.ofMatter({ matterId })).events).toHaveLength(1)
})

test('D1.31: the route is decided once more only by who has seen the present one; on route ④ no 60 days run', async () => {
  const { matterId } = await aMatter()
  await record(worker, matterId, acceptance)
  const decide = (desk: CoreCaller, version: number, route: '4' | '6') =>
    desk.clocks.setRoute({ requestId: randomUUID(), matterId, version, route, happenedOn: '2026-01-15', organ: '增城区住建局' })

  await decide(worker, 1, '4')
  expect(await worker.clocks.ofMatter({ matterId })).toMatchObject({ route: '4', version: 2 })
  expect((await clocksOf(matterId))['handling']).toMatchObject({ state: 'not-applicable', dueOn: null })

  expect(await refusalOf(decide(officer, 1, '6'))).toMatchObject({ code: 'record/stale', details: { theirs: { route: '4' }, yours: { route: '6' }, version: 2 } })
  await decide(officer, 2, '6')
  expect((await clocksOf(matterId))['handling']!.state).toBe('running')
  expect((await worker.clocks.ofMatter({ matterId })).events.filter(({ kind }) => kind === 'route-decided')).toHaveLength(2)
})

test('D1.34: on another route, and in a judicial matter, there is nothing to extend', async () => {
  const [elsewhere, judicial] = [await aMatter(), await aMatter()]
  for (const { matterId } of [elsewhere, judicial]) await record(worker, matterId, acceptance)
  await worker.clocks.setRoute({ requestId: randomUUID(), matterId: elsewhere.matterId, version: 1, route: '4', happenedOn: '2026-01-15', organ: '增城区住建局' })
  await worker.screening.opine({ matterId: judicial.matterId, aspect: 'h', answer: 'yes', stage: 'litigation' })

  for (const { matterId } of [elsewhere, judicial]) expect(await problemsOf(record(worker, matterId, extension))).toEqual(['clock/impossible', 'kind'])
})

test('4.1: a correction stands in place of the wrong entry, which stays readable; nobody corrects it twice', async () => {
  const { matterId } = await aMatter()
  const { eventId } = await record(worker, matterId, acceptance)
  const correct = (event: object | null) =>
    worker.clocks.correctEvent({ requestId: randomUUID(), matterId, eventId: eventId as never, event: event as never, reason: '日期抄错' })

  await correct({ ...acceptance, happenedOn: '2026-01-14' })

  const { events } = await worker.clocks.ofMatter({ matterId })
  expect(events.filter(({ kind }) => kind === 'accepted').map(({ happenedOn, replaces, note }) => [happenedOn, replaces, note])).toEqual([['2026-01-12', null, ''], ['2026-01-14', eventId, '日期抄错']])
  expect((await clocksOf(matterId))['handling']!.dueOn).toBe('2026-03-15')
  expect((await refusalOf(correct(null))).code).toBe('clock/already-corrected')
})

test('4.1: a struck-out entry starts nothing, and what others rest on is not struck out', async () => {
  const { matterId } = await aMatter()
  const { eventId } = await record(worker, matterId, acceptance)
  const { eventId: extended } = await record(worker, matterId, extension)
  const strike = (id: string) => worker.clocks.correctEvent({ requestId: randomUUID(), matterId, eventId: id as never, event: null, reason: '记错了事项' })

  expect(await problemsOf(strike(eventId))).toEqual(['clock/impossible', 'kind'])
  await strike(extended)
  await strike(eventId)

  expect((await clocksOf(matterId))['handling']).toMatchObject({ state: 'waiting', dueOn: null })
})

test('4.1: of two who record the acceptance at the same moment one is told; a double click records once', async () => {
  const { matterId } = await aMatter()
  const requestId = randomUUID()

  const both = await Promise.allSettled([record(worker, matterId, acceptance), record(officer, matterId, acceptance)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

  const note = { requestId, matterId, event: { kind: 'investigated' as const, happenedOn: '2026-01-20', organ: '增城区住建局' } }
  await Promise.all([worker.clocks.recordEvent(note), worker.clocks.recordEvent(note)])
  expect((await worker.clocks.ofMatter({ matterId })).events).toHaveLength(3)
  expect((await refusalOf(worker.clocks.recordEvent({ ...note, event: { ...note.event, happenedOn: '2026-01-21' } }))).code).toBe('clock/request-used')
})

test('D1.23: a reply that came with an import is the written notice, and starts no term for a review', async () => {
  const { matterId } = await aMatter()
  await record(worker, matterId, { kind: 'forwarded', happenedOn: '2026-01-07', organ: '增城区住建局' })
  await world.owner.insertInto('core.reply').values({ tenant_id: world.units.tenants.townA.id, matter_id: matterId, replied_at: new Date('2026-01-15T16:30:00Z'), body: '已收悉', made_by: randomUUID() } as never).execute()

  const clocks = await clocksOf(matterId)
  expect(clocks['notice']).toMatchObject({ state: 'met', endedBy: { kind: 'notified', day: '2026-01-16' } })
  expect(clocks['review-request']).toBeUndefined()
})

test('4.1: what crosses an unpublished year is provisional until the city publishes it, and then moves', async () => {
  const lateNow = () => new Date('2026-12-31T02:00:00Z')
  const late = await coreDesk(world, 'w1', { now: lateNow })
  const { matterId } = await aMatter()
  await record(late, matterId, { kind: 'forwarded', happenedOn: '2026-12-30', organ: '增城区住建局' })
  const objection = async () => (await late.clocks.ofMatter({ matterId })).clocks.find(({ id }) => id === 'objection')

  expect(await objection()).toMatchObject({ dueOn: '2027-01-06', provisional: true, unit: 'working-day' })

  const admin = await coreDesk(world, 'bureauCity', { tenant: 'city', now: lateNow })
  await admin.calendar.publishYear({ version: 0, year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], workdays: [], source: '国务院办公厅通知' })
  expect(await objection()).toMatchObject({ dueOn: '2027-01-07', provisional: false })
  const shown = async (desk: CoreCaller) => (await desk.calendar.get()).years.find(({ year }) => year === 2027)
  expect(await shown(worker)).toMatchObject({ state: 'published', city: '广州市', byName: null })
  expect(await shown(admin)).toMatchObject({ source: '国务院办公厅通知', byName: '曾庆华' })
})

test('4.1: a town publishes no holidays, and days that cannot be are refused at their field', async () => {
  const town = await coreDesk(world, 'bureauA')
  const city = await coreDesk(world, 'bureauCity', { tenant: 'city' })
  const year = { version: 0, year: 2028, holidays: ['2028-01-01'], workdays: ['2028-01-05'], source: '通知' }

  expect((await refusalOf(town.calendar.publishYear(year))).code).toBe('calendar/not-city')
  expect(await problemsOf(city.calendar.publishYear(year))).toEqual(['calendar/impossible', 'workdays'])
  expect((await refusalOf(worker.calendar.publishYear(year))).code).toBe('FORBIDDEN')
})

test('8.4.e: another town, the rival agency and the wrong post find nothing to read or to write', async () => {
  const { matterId } = await aMatter()
  const { eventId } = await record(worker, matterId, acceptance)

  for (const [person, tenant, code] of [['officerB', 'townB', 'NOT_FOUND'], ['w3', 'townA', 'NOT_FOUND'], ['officerCity', 'city', 'NOT_FOUND'], ['bureauA', 'townA', 'FORBIDDEN']] as const) {
    const { clocks } = await coreDesk(world, person, { tenant })
    expect((await refusalOf(clocks.ofMatter({ matterId }))).code).toBe(code)
    expect((await refusalOf(clocks.recordEvent({ requestId: randomUUID(), matterId, event: acceptance }))).code).toBe(code)
    expect((await refusalOf(clocks.correctEvent({ requestId: randomUUID(), matterId, eventId: eventId as never, event: null, reason: 'x' }))).code).toBe(code)
    expect((await refusalOf(clocks.setRoute({ requestId: randomUUID(), matterId, version: 1, route: '6', happenedOn: '2026-01-15', organ: 'x' }))).code).toBe(code)
  }
})

test('4.1, 7.1.4.b: Today holds the statutory terms that are near or over in own cases, to the lead those over in the contract with whose they are, and to nobody else any', async () => {
  const { matterId, caseId } = await aMatter()
  const at = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })
  const termsOf = async (person: 'w1' | 'w2' | 'lead1', day: string) => (await (await coreDesk(world, person, at(day))).clocks.due()).terms.filter((term) => term.caseId === caseId).map(({ id, dueOn, isOverdue, workerName }) => [id, dueOn, isOverdue, workerName !== null])

  expect(await termsOf('w1', '2026-01-16')).toEqual([])
  expect(await termsOf('w1', '2026-01-17')).toEqual([['transfer', '2026-01-20', false, false]])
  expect(await termsOf('lead1', '2026-01-17')).toEqual([])
  expect([await termsOf('w1', '2026-03-02'), await termsOf('lead1', '2026-03-02'), await termsOf('w2', '2026-03-02')]).toEqual([[['transfer', '2026-01-20', true, false]], [['transfer', '2026-01-20', true, true]], []])

  await record(worker, matterId, acceptance)
  expect(await termsOf('w1', '2026-03-02')).toEqual([])
  expect(await termsOf('w1', '2026-04-01')).toEqual([['handling', '2026-03-13', true, false]])
  await worker.screening.opine({ matterId, aspect: 'h', answer: 'yes', stage: 'litigation' })
  expect(await termsOf('w1', '2026-04-01')).toEqual([])
})

test('4.1: of many terms the longest over are told one by one, and how many there are in all', async () => {
  for (let n = 0; n < 61; n++) await aMatter()

  const { terms, all, overdue } = await worker.clocks.due()
  expect(terms).toHaveLength(60)
  expect(all).toBeGreaterThan(60)
  expect(overdue).toBe(all)
})
