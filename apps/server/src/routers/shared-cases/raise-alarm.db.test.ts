import { randomUUID } from 'node:crypto'
import { attempt } from '@xinshe/testing/attempt.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let partner: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, partner] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'partner1')])
})
afterAll(() => world.end())

async function aShare() {
  const { caseId } = await worker.cases.register(aRegistration())
  const day = today(new Date())
  const wish = { requestId: randomUUID(), caseId: caseId as never, postId: world.people.partner1.postId as never, fromOn: day, untilOn: addDays(day, 30), purpose: '个别心理疏导', law: '《精神卫生法》第二十八条' }
  const { id } = await worker.casePartners.assign(wish)
  return { id, caseId: caseId as never }
}
const pressed = (more: object = {}) => partner.sharedCases.raiseAlarm({ requestId: randomUUID(), kind: 'self-harm', ...more })
const heardBy = async (desk: CoreCaller, alarmId: string) => (await desk.alarms.mine()).find(({ id }) => id === alarmId)

test('4.3, 6.3.2.a: a partner raises an alarm for a case that is shared: worker, lead and bureau are told, and read what was written', async () => {
  const { id, caseId } = await aShare()

  const { alarmId, people } = await pressed({ shareId: id, place: '咨询室', text: '来访者称要轻生' })

  expect(people).toBeGreaterThan(1)
  for (const desk of [worker, await coreDesk(world, 'officerA')]) {
    expect(await heardBy(desk, alarmId)).toBeDefined()
    expect(await desk.alarms.get({ alarmId })).toMatchObject({ level: 'red', raisedBy: '郭心怡', notes: [{ place: '咨询室', text: '来访者称要轻生' }] })
  }
  expect(await heardBy(worker, alarmId)).toMatchObject({ kind: 'self-harm', isMine: false, shownAt: null })
  expect((await worker.cases.timeline({ caseId })).entries[0]).toMatchObject({ kind: 'core/alarm-raised', link: { to: 'alarm', id: alarmId } })
  await worker.alarms.acknowledge({ alarmId })
  expect((await worker.alarms.get({ alarmId })).acknowledgedAt).not.toBeNull()
})

test('4.3: from the day’s page, of no case, it goes to the lead of the partner’s project and the bureau', async () => {
  const { alarmId } = await pressed({ text: '大厅有人持刀' })

  expect(await heardBy(lead, alarmId)).toMatchObject({ desk: 'gz-zc-lc' })
  expect(await heardBy(await coreDesk(world, 'officerA'), alarmId)).toBeDefined()
  expect(await lead.alarms.get({ alarmId })).toMatchObject({ caseId: null, notes: [{ text: '大厅有人持刀' }] })
})

test('4.3: sent again it is the same alarm and the same words; what was written on is added; as another kind it is refused', async () => {
  const requestId = randomUUID()
  await pressed({ requestId })
  for (const text of ['在天台', '在天台', '在天台，情绪激动']) await pressed({ requestId, text })

  const { notes } = await lead.alarms.get({ alarmId: requestId })
  expect(notes.map(({ act, text }) => [act, text])).toEqual([['noted', '在天台'], ['noted', '在天台，情绪激动']])
  expect(await refusalOf(pressed({ requestId, kind: 'violence' }))).toMatchObject({ code: 'record/recorded-otherwise' })
  const ofWorker = (await worker.alarms.raise({ requestId: randomUUID(), kind: 'other' })).alarmId
  expect(await refusalOf(pressed({ requestId: ofWorker, kind: 'other' }))).toMatchObject({ code: 'alarm/request-used' })
})

test('6.3.2.a: for a case that is no longer shared, or of others, there is nothing to raise it for; and a partner reads no alarm', async () => {
  const { id, caseId } = await aShare()
  await worker.casePartners.end({ caseId, id, reason: '协作已完成' })
  const { alarmId } = await pressed({ text: '演练' })

  for (const shareId of [id, randomUUID()]) expect(await refusalOf(pressed({ shareId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(partner.alarms.get({ alarmId }))).toMatchObject({ code: 'FORBIDDEN' })
  const asks = async (text: string, person: 'partner1' | 'w2' = 'partner1') => attempt(world.app, await world.as(person), text)
  expect(await asks('select count(*) from core.alarm')).toBe('0')
  const { townA, townB } = world.units.tenants
  expect(await asks(`select core.raise_alarm_by_partner('${townB.id}', '${randomUUID()}', null, 'other', 'red', null, null, null)`)).toBe('42501')
  expect(await asks(`select core.raise_alarm_by_partner('${townA.id}', '${randomUUID()}', null, 'other', 'red', null, null, null)`, 'w2')).toBe('42501')
  expect(await asks(`select count(*) from core.partner_alarm_keys('${townA.id}', '${randomUUID()}') where tenant_key is not null`, 'w2')).toBe('0')
  expect(await asks(`select count(*) from core.partner_alarm_keys('${townB.id}', '${randomUUID()}') where tenant_key is not null`)).toBe('0')
  const { rows } = await sql<{ all: string }>`select string_agg(encode(sealed, 'escape'), '') as all from core.alarm_note where alarm_id = ${alarmId}`.execute(world.owner)
  expect(rows[0]!.all).not.toContain('演练')
})
