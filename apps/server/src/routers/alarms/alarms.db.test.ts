import { randomUUID } from 'node:crypto'
import { hashOf } from '@xinshe/db/ticket.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { serve, type Served } from '../../../test/serve.ts'
import { openLog } from '../../http/log.ts'
import { climbAlarms } from '../../worker/climb-alarms.ts'

let world: World
let served: Served
beforeAll(async () => {
  world = await smallWorld()
  served = await serve(world.place)
})
afterAll(async () => {
  await served.end()
  await world.end()
})

/** A case of w1, registered at town A's counter. */
async function caseOf(): Promise<string> {
  const { cases } = await coreDesk(world, 'w1')
  const { caseId } = await cases.register({
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name: '陈样本' } } },
    matter: { title: '反映拖欠工资', receivedOn: '2026-01-05' },
    contact: { channel: 'visit', happenedAt: '2026-01-05T01:00:00Z' }
  })
  return caseId!
}
const pressed = async (more: object = {}) => (await coreDesk(world, 'w1')).alarms.raise({ requestId: randomUUID(), kind: 'self-harm', ...more })

describe('the red button', () => {
  test('4.3: raised from a case with nothing but the kind, it waits on the lead’s and the bureau’s desks and in the story of the case', async () => {
    const caseId = await caseOf()
    const { alarmId, people } = await pressed({ caseId })

    expect(people).toBe(3)
    for (const person of ['lead1', 'officerA'] as const) {
      const mine = await (await coreDesk(world, person)).alarms.mine()
      const { alarms } = await coreDesk(world, person)
      const number = (await alarms.list({ state: 'open' })).alarms.find(({ id }) => id === alarmId)!.caseNumber!
      expect((await alarms.list({ state: 'open', q: number.toLowerCase() })).alarms.map(({ id }) => id), person).toEqual([alarmId])
      expect((await alarms.list({ state: 'open', q: '没有这个地方%' })).alarms, person).toEqual([])
      expect(mine.find(({ id }) => id === alarmId), person).toMatchObject({ kind: 'self-harm', level: 'red', desk: 'gz-zc-lc', shownAt: null, isMine: false })
    }
    const { entries } = await (await coreDesk(world, 'w1')).cases.timeline({ caseId: caseId as never })
    expect(entries[0]).toMatchObject({ kind: 'core/alarm-raised', link: { to: 'alarm', id: alarmId }, text: null })
  })

  test('4.3: sent again with more words it is the same alarm, and the words are added once', async () => {
    const requestId = randomUUID()
    await pressed({ requestId, text: '在天台' })
    await pressed({ requestId, text: '在天台' })
    await pressed({ requestId, text: '在天台，情绪激动', place: '南楼' })
    await pressed({ requestId, text: '在天台，情绪激动', place: '南楼' })

    const { notes } = await (await coreDesk(world, 'lead1')).alarms.get({ alarmId: requestId })
    expect(notes.map(({ act, place, text }) => [act, place, text])).toEqual([['raised', '', '在天台'], ['noted', '南楼', '在天台，情绪激动']])
  })

  test('4.3: the words lie sealed; the row of the alarm holds none', async () => {
    const { alarmId } = await pressed({ text: '持刀在大厅' })

    const { rows } = await sql<{ all: string }>`select row_to_json(a)::text || (select string_agg(encode(sealed, 'escape'), '') from core.alarm_note where alarm_id = a.id) as all from core.alarm a where id = ${alarmId}`.execute(world.owner)
    expect(rows[0]!.all).not.toContain('持刀')
  })

  test('4.3: a rival agency cannot link its alarm to somebody else’s case', async () => {
    const { alarms } = await coreDesk(world, 'w3')

    expect(await refusalOf(alarms.raise({ requestId: randomUUID(), kind: 'other', caseId: (await caseOf()) as never }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('from the receipt to the end', () => {
  test('7.2.2.d: told, seen, taken, reported and closed, each with its second; a tier above reads it once it got there', async () => {
    const caseId = await caseOf()
    const { alarmId } = await pressed({ caseId, text: '称要轻生' })
    const lead = (await coreDesk(world, 'lead1')).alarms
    await lead.markShown({ alarmId })
    await lead.acknowledge({ alarmId })
    await lead.handUp({ requestId: randomUUID(), alarmId, reason: '需区里协调' })
    await (await coreDesk(world, 'officerA')).alarms.handUp({ requestId: randomUUID(), alarmId, reason: '街道无人接手' })
    const district = (await coreDesk(world, 'officerDistrict', { tenant: 'district' })).alarms
    await district.acknowledge({ alarmId })
    await district.report({ alarmId, organ: 'police', toldAt: new Date().toISOString(), receipt: '增城分局 接警员 0371' })
    await district.close({ alarmId, outcome: 'handled', text: '民警到场，家属接回' })

    const seen = await district.get({ alarmId })
    expect(seen).toMatchObject({ tenantName: '荔城街道', isClosed: true, outcome: 'handled', reportOrgan: 'police' })
    expect(seen.acts.map(({ act, tier }) => (tier ? `${act} ${tier}` : act))).toEqual([
      'raised', 'skipped crisis', 'climbed town', 'skipped worker', 'climbed lead', 'acknowledged', 'handed-up', 'climbed town', 'handed-up', 'climbed district', 'acknowledged', 'reported', 'closed'
    ])
    expect(seen.receipts.find(({ tier, acknowledgedAt }) => tier === 'lead' && acknowledgedAt)!.acknowledgedAt).toMatch(/T\d\d:\d\d:\d\d/)
    expect(seen.receipts.find(({ tier, acknowledgedAt }) => tier === 'district' && acknowledgedAt)!.name).toBe('杨建国')
    expect(seen.notes.map(({ text }) => text)).toContain('增城分局 接警员 0371')
    const story = (await (await coreDesk(world, 'w1')).cases.timeline({ caseId: caseId as never })).entries.filter(({ link }) => link?.id === alarmId)
    expect(story.map(({ kind }) => kind), 'in the story of the case, the newest first').toEqual(['core/alarm-closed', 'core/alarm-reported', 'core/alarm-handed-up', 'core/alarm-handed-up', 'core/alarm-raised'])
  })

  test('6.3.3.0: a report task cannot be dismissed: no closing without a receipt, no empty receipt, no receipt from the future', async () => {
    const { alarmId } = await pressed()
    const lead = (await coreDesk(world, 'lead1')).alarms
    const toldAt = new Date().toISOString()

    expect(await refusalOf(lead.close({ alarmId, outcome: 'handled', text: '已劝回' }))).toMatchObject({ code: 'alarm/report-missing' })
    expect(await refusalOf(lead.close({ alarmId, outcome: 'false-alarm', text: '误按' }))).toMatchObject({ code: 'alarm/report-missing' })
    expect(await refusalOf(lead.report({ alarmId, organ: 'police', toldAt, receipt: ' ' }))).toMatchObject({ code: 'alarm/receipt-missing' })
    expect(await refusalOf(lead.report({ alarmId, organ: 'police', toldAt: '2099-01-01T00:00:00Z', receipt: '0371' }))).toMatchObject({ code: 'alarm/wrong-time' })
    expect(await refusalOf(lead.report({ alarmId, organ: 'police', toldAt: new Date(Date.now() - 2 * 86_400_000).toISOString(), receipt: '0371' }))).toMatchObject({ code: 'alarm/wrong-time' })
    expect(await refusalOf((await coreDesk(world, 'w1')).alarms.close({ alarmId, outcome: 'false-alarm', text: '误按' }))).toMatchObject({ code: 'alarm/second-person' })
    expect(await refusalOf((await coreDesk(world, 'w2')).alarms.acknowledge({ alarmId }))).toMatchObject({ code: 'alarm/not-yours' })
    await lead.report({ alarmId, organ: 'police', toldAt, receipt: '荔城派出所 0371，已告知属误按' })
    await lead.close({ alarmId, outcome: 'false-alarm', text: '误按' })
    expect(await lead.get({ alarmId })).toMatchObject({ isClosed: true, outcome: 'false-alarm' })
  })

  test('6.3.3.0, 7.2.2.d: handed up, the alarm wants a receipt from above: whoever handed it up sees it, is told so and cannot take it', async () => {
    const { alarmId } = await pressed({ caseId: await caseOf() })
    const lead = (await coreDesk(world, 'lead1')).alarms
    await lead.acknowledge({ alarmId })
    expect(await lead.get({ alarmId })).toMatchObject({ heldBy: '黄敏仪' })
    await lead.handUp({ requestId: randomUUID(), alarmId, reason: '需街道协调' })
    expect(await lead.get({ alarmId })).toMatchObject({ heldBy: null, acknowledgedAt: null })

    expect(await refusalOf(lead.acknowledge({ alarmId }))).toMatchObject({ code: 'alarm/lies-above' })
    expect(await lead.get({ alarmId })).toMatchObject({ heldBy: null, acknowledgedAt: null, liesAbove: true })
    expect((await lead.mine()).find(({ id }) => id === alarmId)).toMatchObject({ acknowledgedAt: null, liesAbove: true })
    await lead.note({ requestId: randomUUID(), alarmId, text: '家属电话已转给街道' })

    const officer = (await coreDesk(world, 'officerA')).alarms
    expect((await officer.mine()).find(({ id }) => id === alarmId)).toMatchObject({ liesAbove: false })
    await officer.acknowledge({ alarmId })

    const seen = await officer.get({ alarmId })
    expect(seen).toMatchObject({ heldBy: '林秀珍', liesAbove: false })
    expect(seen.acts.filter(({ act }) => act === 'acknowledged')).toHaveLength(2)
  })

  test('6.3.3.0: handed up twice at once it goes up one tier, and the slower is told that it was handed up; so is whoever tries later', async () => {
    const { alarmId } = await pressed()
    const lead = (await coreDesk(world, 'lead1')).alarms
    const again = () => refusalOf(lead.handUp({ requestId: randomUUID(), alarmId, reason: '需街道协调' }))

    expect((await Promise.all([again(), again()])).map(({ code }) => code).sort()).toEqual(['accepted', 'alarm/lies-above'])
    expect(await again()).toMatchObject({ code: 'alarm/lies-above' })
    expect(await lead.get({ alarmId })).toMatchObject({ step: 3 })
  })

  test('6.3.3.0: two who take it at the same moment both get their receipt, and it is taken once', async () => {
    const { alarmId } = await pressed()
    const [lead, officer] = [(await coreDesk(world, 'lead1')).alarms, (await coreDesk(world, 'officerA')).alarms]

    await Promise.all([lead.acknowledge({ alarmId }), officer.acknowledge({ alarmId })])

    const { receipts } = await lead.get({ alarmId })
    expect(receipts.filter(({ acknowledgedAt }) => acknowledgedAt).map(({ tier }) => tier).sort()).toEqual(['lead', 'town'])
  })

  test('6.3.3.0: the worker’s round climbs what is due', async () => {
    const { alarmId } = await pressed()
    await sql`update core.alarm set next_climb_at = clock_timestamp() - interval '1 second' where id = ${alarmId}`.execute(world.owner)

    await climbAlarms({ jobs: world.jobs }, openLog('silent'))

    expect((await (await coreDesk(world, 'lead1')).alarms.get({ alarmId })).step).toBe(3)
  })
})

describe('the bureau’s settings', () => {
  test('6.3.3.0: minutes and contact hold for the places below; bad minutes and strangers are refused', async () => {
    const city = atNewest(await coreDesk(world, 'bureauCity', { tenant: 'city' }))
    await city.minutes({ minutes: [0, 2, 4, 6, 8], reportMinutes: 20, headcount: 80 })
    const bureau = await coreDesk(world, 'bureauA')
    const [town, set] = [bureau.alarms, atNewest(bureau)]
    await set.contact({ accountId: world.people.officerA.accountId as never, phone: '020-8262 0000' })

    expect(await town.settings()).toEqual({ minutes: [0, 2, 4, 6, 8], reportMinutes: 20, headcount: 80, setAt: '广州市', version: 1, contactVersion: 1 })
    expect(await (await coreDesk(world, 'w1')).alarms.crisisContact()).toMatchObject({ name: '林秀珍', phone: '020-8262 0000', setAt: '荔城街道' })
    expect(await refusalOf(set.minutes({ minutes: [0, 9, 4, 6, 8], reportMinutes: 20, headcount: 80 }))).toMatchObject({ code: 'alarm/wrong-minutes' })
    expect(await refusalOf(set.contact({ accountId: world.people.officerB.accountId as never, phone: '' }))).toMatchObject({ code: 'alarm/contact-elsewhere' })
    expect((await town.contactChoices()).map(({ name }) => name)).toEqual(expect.arrayContaining(['林秀珍', '黄敏仪']))
    expect((await town.contactChoices()).map(({ name }) => name)).not.toContain('谢丽华')
  })
})

test('C01: a page that only watches for alarms keeps no session alive', async () => {
  const { token } = await world.as('w1')
  const asked = (headers: object) => fetch(`${served.url}/rpc/alarms.mine`, { headers: { cookie: `__Host-sid=${token}`, 'x-tenant': 'gz-zc-lc', ...headers } })
  const idle = async () => (await sql<{ at: string }>`select idle_until::text as at from core.session where token_hash = ${hashOf(token)}`.execute(world.owner)).rows[0]!.at
  await sql`update core.session set idle_until = clock_timestamp() + interval '20 minutes' where token_hash = ${hashOf(token)}`.execute(world.owner)
  const before = await idle()

  expect((await asked({ 'x-watching': '1' })).status).toBe(200)
  expect(await idle()).toBe(before)
  expect((await asked({})).status).toBe(200)
  expect(await idle()).not.toBe(before)
})
