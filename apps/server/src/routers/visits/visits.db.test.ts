import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { openLog } from '../../http/log.ts'
import { callMissedVisits } from '../../worker/call-missed-visits.ts'

let world: World
let worker: CoreCaller
let buddy: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, buddy, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'w2'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())
beforeEach(async () => {
  for (const { visitId, isMine } of await worker.visits.underWay()) if (isMine) await worker.visits.checkOut({ visitId })
})

const aCase = async () => (await worker.cases.register(aRegistration())).caseId as never
const visit = async (more: object = {}) => ({ requestId: randomUUID(), caseId: await aCase(), buddyId: world.people.w2.postId as never, minutes: 60, ...more })
/** Everything about the visit happened so many minutes earlier. */
const minutesPass = (visitId: string, minutes: number) =>
  sql`update core.home_visit set made_at = made_at - make_interval(mins => ${minutes}), expected_end = expected_end - make_interval(mins => ${minutes}) where id = ${visitId}`.execute(world.owner)
const call = () => callMissedVisits({ jobs: world.jobs }, openLog('silent'))
const alarmOf = async (visitId: string) => (await world.owner.selectFrom('core.home_visit').select('alarm_id').where('id', '=', visitId).executeTakeFirstOrThrow()).alarm_id
const mineOf = async (desk: CoreCaller, id: string | null) => (await desk.alarms.mine()).find((alarm) => alarm.id === id)

test('7.2.2.f, B.04: a visit under way stands on the desks of visitor, buddy and lead until it is checked out of', async () => {
  const { visitId } = await worker.visits.checkIn(await visit())

  for (const desk of [worker, buddy, lead]) expect((await desk.visits.underWay()).map((one) => one.visitId)).toContain(visitId)
  expect((await buddy.visits.underWay()).find((one) => one.visitId === visitId)).toMatchObject({ isMine: false, isBuddy: true })

  expect(await worker.visits.checkOut({ visitId })).toEqual({ alarmId: null })
  for (const desk of [worker, buddy, lead]) expect((await desk.visits.underWay()).map((one) => one.visitId)).not.toContain(visitId)
})

test('7.2.2.f: a missed check-out tells buddy and lead after the set minutes, once, and then climbs to the town', async () => {
  const { visitId, alarmAfter } = await worker.visits.checkIn(await visit())
  await minutesPass(visitId, 60 + alarmAfter - 1)
  await call()
  expect(await alarmOf(visitId)).toBeNull()

  await minutesPass(visitId, 1)
  await Promise.all([call(), call(), call()])

  const alarmId = await alarmOf(visitId)
  for (const desk of [buddy, lead]) expect(await mineOf(desk, alarmId)).toMatchObject({ kind: 'missed-check-out', level: 'orange', isMine: false })
  expect((await buddy.alarms.get({ alarmId: alarmId! })).receipts.map(({ tier }) => tier).sort()).toEqual(['buddy', 'lead'])
  expect(await world.owner.selectFrom('core.alarm').select('id').where('kind', '=', 'missed-check-out').where('id', '=', alarmId!).execute()).toHaveLength(1)
  await sql`update core.alarm set next_climb_at = clock_timestamp() where id = ${alarmId}`.execute(world.owner)
  await world.jobs.query('select core.climb_alarms(100)')
  expect(await mineOf(await coreDesk(world, 'officerA'), alarmId)).toBeDefined()
})

test('7.2.2.f: whoever comes out late tells the alarm, which a person closes', async () => {
  const { visitId } = await worker.visits.checkIn(await visit())
  await minutesPass(visitId, 200)
  await call()

  const { alarmId } = await worker.visits.checkOut({ visitId })

  const { acts, stoodDown, isClosed } = await buddy.alarms.get({ alarmId: alarmId! })
  expect([acts.at(-1)?.act, acts.at(-1)?.by, stoodDown, isClosed]).toEqual(['checked-out', '陈晓雯', 'checked-out', false])
  await buddy.alarms.acknowledge({ alarmId: alarmId! })
  await worker.alarms.close({ alarmId: alarmId!, outcome: 'handled', text: '走访超时，已平安离开' })
  expect(await mineOf(buddy, alarmId)).toBeUndefined()
})

const climbWhatIsDue = async (alarmId: string | null) => {
  await sql`update core.alarm set next_climb_at = next_climb_at - interval '1 day' where id = ${alarmId}`.execute(world.owner)
  await world.jobs.query('select core.climb_alarms(100)')
}

test('7.2.2.f: a check-out stops the climbing: no further tier is told, and whoever was told sees that the visitor is out', async () => {
  const { visitId } = await worker.visits.checkIn(await visit())
  await minutesPass(visitId, 200)
  await call()
  const alarmId = await alarmOf(visitId)
  await climbWhatIsDue(alarmId)
  const [town, district] = await Promise.all([coreDesk(world, 'officerA'), coreDesk(world, 'officerDistrict', { tenant: 'district' })])
  expect(await mineOf(town, alarmId)).toMatchObject({ stoodDown: null })

  await worker.visits.checkOut({ visitId })
  await climbWhatIsDue(alarmId)

  expect(await mineOf(district, alarmId)).toBeUndefined()
  for (const desk of [buddy, lead, town]) expect(await mineOf(desk, alarmId)).toMatchObject({ stoodDown: 'checked-out', acknowledgedAt: null })
  expect((await lead.alarms.list({ state: 'open' })).alarms.find(({ id }) => id === alarmId)).toMatchObject({ stoodDown: 'checked-out' })
  expect(await lead.alarms.get({ alarmId: alarmId! })).toMatchObject({ nextClimbAt: null })
})

test('7.2.2.f: extended from inside, the alarm climbs no further; missed again a new one goes out, and the check-out tells both', async () => {
  const { visitId } = await worker.visits.checkIn(await visit())
  await minutesPass(visitId, 200)
  await call()
  const first = await alarmOf(visitId)

  await worker.visits.extend({ visitId, minutes: 30 })
  await climbWhatIsDue(first)
  await call()
  expect(await alarmOf(visitId)).toBeNull()
  expect(await mineOf(await coreDesk(world, 'officerA'), first)).toBeUndefined()
  expect(await mineOf(buddy, first)).toMatchObject({ stoodDown: 'extended' })

  await minutesPass(visitId, 200)
  await call()
  const second = await alarmOf(visitId)
  for (const desk of [buddy, lead]) expect(await mineOf(desk, second)).toMatchObject({ stoodDown: null, shownAt: null })
  expect(await worker.visits.checkOut({ visitId })).toEqual({ alarmId: second })
  for (const id of [first, second]) expect(await mineOf(lead, id)).toMatchObject({ stoodDown: 'checked-out' })
})

test('7.2.2.f, 7.1.4.c: a lead of the case who has spoken to the visitor checks them out, in words and under the own name; nobody else does', async () => {
  const wanted = await visit()
  const { visitId } = await worker.visits.checkIn(wanted)
  await minutesPass(visitId, 200)
  await call()
  const rival = await coreDesk(world, 'lead2')
  const note = '14:20 电话联系本人，已平安离开'

  for (const desk of [lead, buddy]) {
    expect((await refusalOf(desk.visits.checkOut({ visitId }))).code).toBe('visit/not-yours')
    expect((await refusalOf(desk.visits.extend({ visitId, minutes: 30 }))).code).toBe('visit/not-yours')
  }
  expect((await refusalOf(lead.visits.checkOutFor({ visitId, note: ' ' }))).code).toBe('visit/note-missing')
  for (const desk of [worker, buddy, rival]) expect((await refusalOf(desk.visits.checkOutFor({ visitId, note }))).code).toBe('NOT_FOUND')
  for (const person of ['w1', 'w2', 'lead2', 'officerA'] as const) {
    const raw = (await world.as(person)).act((db) => sql`select core.end_visit_for(${world.units.tenants.townA.id}, ${visitId})`.execute(db))
    await expect(raw, person).rejects.toMatchObject({ code: '42501' })
  }
  const seen = async (desk: CoreCaller) => (await desk.visits.underWay()).find((one) => one.visitId === visitId)
  expect([(await seen(lead))?.mayEnd, (await seen(buddy))?.mayEnd, (await seen(worker))?.mayEnd]).toEqual([true, false, false])

  const { alarmId } = await lead.visits.checkOutFor({ visitId, note })

  const { acts, stoodDown, isClosed } = await buddy.alarms.get({ alarmId: alarmId! })
  expect([acts.at(-1)?.act, acts.at(-1)?.by, stoodDown, isClosed]).toEqual(['checked-out', '黄敏仪', 'checked-out', false])
  const { entries } = await worker.cases.timeline({ caseId: wanted.caseId })
  expect(entries.find(({ kind }) => kind === 'core/visit-ended')).toMatchObject({ text: note, title: { zh: '负责人代陈晓雯办理入户走访签退' } })
  expect((await refusalOf(lead.visits.checkOutFor({ visitId, note }))).code).toBe('visit/ended')
  expect(await seen(worker)).toBeUndefined()
})

test('7.2.2.f, 8.2.a: whoever recuses while inside still comes out, and their alarm hears of it', async () => {
  const wanted = await visit()
  const { visitId } = await worker.visits.checkIn(wanted)
  await worker.recusals.declare({ caseId: wanted.caseId, reason: '案主是我的表亲' })
  await minutesPass(visitId, 200)
  await call()

  const { alarmId } = await worker.visits.checkOut({ visitId })

  expect(await mineOf(lead, alarmId)).toMatchObject({ stoodDown: 'checked-out' })
})

test('7.2.2.f: a visit that takes longer is extended from now on; not once it has ended', async () => {
  const { visitId } = await worker.visits.checkIn(await visit())
  await minutesPass(visitId, 70)
  await worker.visits.extend({ visitId, minutes: 30 })
  await call()
  expect(await alarmOf(visitId)).toBeNull()

  await worker.visits.checkOut({ visitId })
  expect((await refusalOf(worker.visits.extend({ visitId, minutes: 30 }))).code).toBe('visit/ended')
})

test('7.2.2.f: pressed twice it is one visit; one home at a time; nobody watches over themselves', async () => {
  const wanted = await visit()
  await worker.visits.checkIn(wanted)
  await worker.visits.checkIn(wanted)
  expect((await worker.visits.underWay()).filter(({ isMine }) => isMine)).toHaveLength(1)

  expect((await refusalOf(worker.visits.checkIn(await visit()))).code).toBe('visit/under-way')
  await worker.visits.checkOut({ visitId: wanted.requestId })
  for (const [more, code] of [
    [{ buddyId: world.people.w1.postId }, 'visit/buddy-missing'], [{ buddyId: world.people.w3.postId }, 'visit/buddy-missing'],
    [{ minutes: 0 }, 'visit/wrong-minutes'], [{ minutes: 1_000_000 }, 'visit/wrong-minutes'], [{ minutes: 7.5 }, 'BAD_REQUEST']
  ] as const) expect((await refusalOf(worker.visits.checkIn(await visit(more)))).code, JSON.stringify(more)).toBe(code)
})

test('7.2.2.f, 8.2.a: whoever is recused from the case would not be told of its alarm: neither offered as buddy nor taken', async () => {
  const wanted = await visit()
  await lead.recusals.declare({ caseId: wanted.caseId, reason: '与案主是亲属' })

  const offered = await worker.visits.buddies({ caseId: wanted.caseId })
  expect(offered.map(({ name }) => name)).toEqual(['李志强'])
  expect((await refusalOf(worker.visits.checkIn({ ...wanted, buddyId: world.people.lead1.postId as never }))).code).toBe('visit/buddy-shut-out')
  const begin = sql`select core.begin_visit(${world.units.tenants.townA.id}, ${randomUUID()}, ${wanted.caseId}, ${world.people.lead1.postId}, 60, 15)`
  await expect((await world.as('w1')).act((db) => begin.execute(db))).rejects.toThrow('not allowed')
})

test('7.2.2.f, 8.2.a: a buddy who recuses during the visit hands the watch on, the visitor is told, and whoever watches now hears the alarm', async () => {
  const wanted = await visit({ buddyId: world.people.lead1.postId })
  const { visitId } = await worker.visits.checkIn(wanted)

  await lead.recusals.declare({ caseId: wanted.caseId, reason: '与案主是亲属' })

  expect((await worker.visits.underWay()).find((one) => one.visitId === visitId)).toMatchObject({ buddy: '李志强' })
  expect((await buddy.visits.underWay()).find((one) => one.visitId === visitId)).toMatchObject({ isBuddy: true })
  expect((await worker.tasks.mine({})).filter(({ caseId }) => caseId === wanted.caseId).map(({ text }) => text)).toContain('您的走访同伴已回避：请在“今日”查看由谁接替守候，并电话告知')
  await minutesPass(visitId, 200)
  await call()
  const alarmId = await alarmOf(visitId)
  expect(await mineOf(buddy, alarmId)).toMatchObject({ kind: 'missed-check-out' })
  expect(await mineOf(lead, alarmId)).toBeUndefined()
})

test('7.2.2.f: nobody else checks a visitor out, and a colleague cannot go in on a case that is not theirs', async () => {
  const wanted = await visit()
  const { visitId } = await worker.visits.checkIn(wanted)

  for (const desk of [buddy, lead]) expect((await refusalOf(desk.visits.checkOut({ visitId }))).code).toBe('visit/not-yours')
  expect((await refusalOf(buddy.visits.checkIn({ ...wanted, requestId: randomUUID(), buddyId: world.people.w1.postId as never }))).code).toBe('NOT_FOUND')
  expect((await worker.visits.underWay()).map((one) => one.visitId)).toContain(visitId)
})

test('7.2.2.f, 6.1: a case given to a colleague meanwhile keeps nobody in: the visit ends, and writes nothing into what is not theirs', async () => {
  const wanted = await visit()
  const { visitId } = await worker.visits.checkIn(wanted)
  await lead.cases.handOver({ caseId: wanted.caseId, version: 1, workerId: world.people.w2.postId as never, reason: '原社工调岗' })

  expect(await worker.visits.checkOut({ visitId })).toEqual({ alarmId: null })

  expect((await buddy.visits.underWay()).map((one) => one.visitId)).not.toContain(visitId)
  expect((await buddy.cases.timeline({ caseId: wanted.caseId })).entries.map(({ kind }) => kind)).not.toContain('core/visit-ended')
  expect(await world.owner.selectFrom('core.service_entry').select('id').where('source', '=', `visit/${visitId}`).execute()).toEqual([])
})

test('7.2.2.f: handed over to another contract meanwhile, visitor and buddy still see the visit, and its alarm hears that they are out', async () => {
  const wanted = await visit()
  const { visitId } = await worker.visits.checkIn(wanted)
  const { contracts } = world.units
  await sql`update core."case" set contract_id = ${contracts.two.id}, worker_id = ${world.people.lead2.postId} where id = ${wanted.caseId}`.execute(world.owner)
  await minutesPass(visitId, 200)
  await call()

  expect((await buddy.visits.underWay()).find((one) => one.visitId === visitId)).toMatchObject({ isBuddy: true, number: null })
  expect((await worker.visits.underWay()).find((one) => one.visitId === visitId)).toMatchObject({ isMine: true, number: null })
  const { alarmId } = await worker.visits.checkOut({ visitId })
  expect((await buddy.alarms.get({ alarmId: alarmId! })).acts.at(-1)).toMatchObject({ act: 'checked-out', by: '陈晓雯' })
})

test('7.2.2.f: a clock set back by years makes nobody missing and hides nobody', async () => {
  const past = await coreDesk(world, 'w1', { now: () => new Date('2001-01-01T00:00:00Z') })
  const { visitId, expectedEnd } = await past.visits.checkIn(await visit())

  expect(Math.round((Date.parse(expectedEnd) - Date.now()) / 60_000)).toBe(60)
  await call()
  expect(await alarmOf(visitId)).toBeNull()
  await minutesPass(visitId, 500)
  await call()
  expect(await alarmOf(visitId)).not.toBeNull()
})

test('7.2.2.f: an incident stands in the register of the worker and the lead, sealed, once, and for nobody else', async () => {
  const incident = { requestId: randomUUID(), caseId: await aCase(), kind: 'threat' as const, happenedOn: '2026-11-01', isInjured: false, text: '被堵在门口十分钟' }
  const today = await coreDesk(world, 'w1', { now: () => new Date('2026-11-02T02:00:00Z') })
  await today.visits.recordIncident(incident)
  await today.visits.recordIncident(incident)

  for (const desk of [worker, lead]) expect((await desk.visits.incidents()).filter(({ id }) => id === incident.requestId).map(({ text }) => text)).toEqual(['被堵在门口十分钟'])
  expect(await buddy.visits.incidents()).toEqual([])
  const { sealed } = await world.owner.selectFrom('core.safety_incident').select('sealed').where('id', '=', incident.requestId).executeTakeFirstOrThrow()
  expect(sealed.toString('utf8')).not.toContain('堵')
  expect((await refusalOf(today.visits.recordIncident({ ...incident, requestId: randomUUID(), happenedOn: '2026-11-31' }))).code).toBe('incident/wrong-day')
})

test('7.2.2.f: no location is stored: the table has no column for one', async () => {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = 'core' and table_name = 'home_visit'`.execute(world.owner)

  expect(rows.map(({ name }) => name).sort()).toEqual(['alarm_after', 'alarm_id', 'buddy_id', 'case_id', 'contract_id', 'ended_at', 'ended_by', 'expected_end', 'id', 'made_at', 'made_by', 'post_id', 'tenant_id', 'walled_from', 'worker_id'])
})
