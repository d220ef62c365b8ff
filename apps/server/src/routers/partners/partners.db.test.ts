import { randomUUID } from 'node:crypto'
import { openCase } from '@xinshe/testing/open-case.ts'
import { attempt } from '@xinshe/testing/attempt.ts'
import { partner, type Person } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'

let world: World
let caseId: never
beforeAll(async () => {
  world = await smallWorld()
  caseId = (await openCase(world, { tenant: 'townA', contract: 'one', worker: 'w1' })).id as never
})
afterAll(() => world.end())

const day = today(new Date())
const lawyer = { type: 'lawyer', name: '何志强', organisation: '明理律师事务所', phone: '020-81234567', fields: '劳动争议', sinceOn: '2026-01-01' }
const add = async (desk: CoreCaller, more: object = {}) => (await desk.partners.add({ requestId: randomUUID(), answers: { ...lawyer, ...more } })).partnerId
/** But for whom the world begins with. */
const listOf = async (desk: CoreCaller) => (await desk.partners.list()).filter(({ id }) => id !== partner.id)
const namesOf = async (desk: CoreCaller) => (await listOf(desk)).map(({ name }) => name)

test('4.6: leads keep the partners of their project, the bureau those of the place; a project sees its own and the bureau’s, not the rival’s', async () => {
  const [lead, officer, worker, rival] = await Promise.all((['lead1', 'officerA', 'w1', 'w3'] as const).map((person) => coreDesk(world, person)))

  await add(lead!, { name: '项目律师' })
  await add(officer!, { name: '街道调解员', type: 'mediator', phone: null, organisation: null })

  expect(await namesOf(lead!)).toEqual(['项目律师', '街道调解员'])
  expect(await namesOf(worker!)).toEqual(['项目律师', '街道调解员'])
  expect(await namesOf(officer!)).toEqual(['项目律师', '街道调解员'])
  expect(await namesOf(rival!)).toEqual(['街道调解员'])
  expect((await listOf(lead!)).map(({ isOurs }) => isOurs)).toEqual([true, false])
  expect((await listOf(worker!))[0]).toMatchObject({ phone: '020-81234567', fields: '劳动争议', untilOn: null })
})

test('4.6: nobody outside the tree of the place reads its directory, and no worker writes it, whatever is asked of the database', async () => {
  const tries = async (person: Person, text: string) => attempt(world.app, await world.as(person), text)
  const { tenants, contracts } = world.units
  const writing = (contract: string) => `insert into core.partner (tenant_id, contract_id, type, name, since_on) values ('${tenants.townA.id}', ${contract}, 'lawyer', '某律师', '2026-01-01')`
  await add(await coreDesk(world, 'officerA'))

  const count = 'select count(*) > 0 from core.partner'
  expect(await Promise.all((['officerB', 'officerOther', 'admin1', 'operator'] as const).map((person) => tries(person, count)))).toEqual(['false', 'false', 'false', 'false'])
  expect(await tries('officerDistrict', count)).toBe('true')
  expect(await tries('w1', writing(`'${contracts.one.id}'`))).toBe('42501')
  expect(await tries('w1', writing('null'))).toBe('42501')
  expect(await tries('officerDistrict', writing('null'))).toBe('42501')
  expect(await tries('lead1', writing(`'${contracts.two.id}'`))).toBe('42501')
  expect(await tries('lead1', 'delete from core.partner')).toBe('42501')
})

test('4.6: a partner ends on a day and stays in the directory; only who keeps them changes them', async () => {
  const [lead, officer] = await Promise.all([coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
  const partnerId = await add(lead, { name: '陈大文', type: 'congress-deputy' })
  const inDirectory = async () => (await lead.partners.list()).find(({ id }) => id === partnerId)

  await expect(officer.partners.end({ partnerId, version: 1, untilOn: day })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(lead.partners.end({ partnerId, version: 1, untilOn: '2025-12-31' }))).toMatchObject({ code: 'partner/ends-before' })
  await lead.partners.end({ partnerId, version: 1, untilOn: day })
  expect(await inDirectory()).toMatchObject({ untilOn: day, version: 2 })
  await lead.partners.end({ partnerId, version: 2, untilOn: null })
  expect(await inDirectory()).toMatchObject({ untilOn: null })
})

test('4.6: whoever saves over a colleague’s change is shown it', async () => {
  const lead = await coreDesk(world, 'lead1')
  const partnerId = await add(lead, { name: '周律师' })
  await lead.partners.change({ partnerId, version: 1, answers: { ...lawyer, name: '周律师', phone: '13800000001' } })

  const refused = await refusalOf(lead.partners.change({ partnerId, version: 1, answers: { ...lawyer, name: '周律师', phone: '13800000002' } }))

  expect(refused).toMatchObject({ code: 'partner/changed', details: { theirs: { phone: '13800000001', version: 2 } } })
})

test('4.6: whoever of the directory came to a meeting has it among what they took part in; others see only cases of theirs', async () => {
  const [worker, lead, colleague] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'w2')])
  const partnerId = await add(lead, { name: '李心理师', type: 'counsellor', organisation: '心语中心' })
  const { meetingId } = await worker.meetings.convene({ requestId: randomUUID(), caseId, answers: { kind: 'platform', subject: '渗水维修', on: day, at: '00:00', place: '会议室', invited: [{ who: '李心理师', role: '心语中心', partner: 'counsellor' }] } })

  expect(await lead.partners.participations({ partnerId })).toEqual([])
  await worker.meetings.minute({ requestId: randomUUID(), caseId, meetingId, answers: { attended: [{ who: '李心理师', role: '心语中心', partner: 'counsellor' }], text: '约定维修日期。' } })

  expect(await lead.partners.participations({ partnerId })).toMatchObject([{ caseId, kind: 'platform' }])
  expect(await colleague.partners.participations({ partnerId })).toEqual([])
})
