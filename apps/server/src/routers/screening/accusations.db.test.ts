import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
})
afterAll(() => world.end())

async function registered(more: Parameters<typeof aRegistration>[0] = {}) {
  const { matterId, caseId, number } = await worker.cases.register(aRegistration(more))
  return { matterId: matterId as never, caseId: caseId as never, number: number! }
}

const wordsOf = async (matterId: never) => (await worker.screening.ofMatter({ matterId })).words

test('7.1.2.i: a worker walls a matter from the town’s bureau; its officer finds nothing, the district is told', async () => {
  const { matterId, number } = await registered({ title: '反映街道办截留补助' })

  expect(await worker.screening.accuse({ matterId, from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' })).toEqual({ told: 1, isStillOpen: true, toHandOver: [] })

  expect(await refusalOf(officer.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await officer.cases.list({ view: 'tenant', q: number })).cases).toEqual([])
  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  expect(await district.screening.notices()).toMatchObject([{ placeName: '荔城街道', accused: ['荔城街道信访部门'], reason: '反映荔城街道信访部门', cases: [{ number }] }])
  expect(await officer.screening.notices()).toEqual([])
  expect(await wordsOf(matterId)).toMatchObject([{ aspect: 'i', role: 'opinion', answer: 'yes' }])

  await district.screening.liftWall({ placeId: world.units.tenants.townA.id as never, matterId, reason: '查无此事' })
  expect((await officer.cases.matter({ matterId })).title).toBe('反映街道办截留补助')
})

test('7.1.2.i: the counter walls a matter from the agency before there is a case; from the own bureau, and loses sight of it', async () => {
  const base = aRegistration({ title: '反映服务机构收费' })
  const { matterId } = await officer.cases.register({ ...base, dispatchTo: world.units.contracts.one.id as never })
  expect(await officer.screening.accuse({ matterId: matterId as never, from: [world.units.agencies.first.id], reason: '反映该机构' })).toMatchObject({ told: 1, isStillOpen: true })
  expect(await refusalOf(worker.cases.matter({ matterId: matterId as never }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await lead.cases.awaiting({})).matters.map(({ id }) => id)).not.toContain(matterId)

  expect(await officer.screening.accuse({ matterId: matterId as never, from: [world.units.tenants.townA.id], reason: '也反映本单位' })).toEqual({ told: 1, isStillOpen: false, toHandOver: [] })
  expect(await refusalOf(officer.cases.matter({ matterId: matterId as never }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('7.1.2.i: nobody is accused by nobody, or accuses themselves', async () => {
  const { matterId } = await registered()
  expect((await refusalOf(worker.screening.accuse({ matterId, from: [], reason: 'x' }))).code).toBe('accusation/whom-missing')
  expect((await refusalOf(worker.screening.accuse({ matterId, from: [world.people.w1.accountId], reason: 'x' }))).code).toBe('accusation/not-allowed')
  const { tenants, agencies, people } = await worker.screening.accusable()
  expect(tenants.map(({ name }) => name)).toEqual(['广州市', '增城区', '荔城街道'])
  expect(agencies).toHaveLength(2)
  expect(people.map(({ id }) => id)).not.toContain(world.people.w1.accountId)
})

test('7.1.2.i: an opinion that it is an accusation names the accused, and walls the matter as it is saved', async () => {
  const { matterId, number } = await registered({ title: '反映街道办克扣安置费' })
  const said = { matterId, aspect: 'i' as const, answer: 'yes', reason: '反映荔城街道王主任截留补偿款' }
  expect((await refusalOf(worker.screening.opine(said))).code).toBe('accusation/whom-missing')
  expect(await wordsOf(matterId), 'nothing is written').toEqual([])

  const { brought } = await worker.screening.opine({ ...said, accused: { from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' } })

  expect(brought).toEqual({ told: 1, isStillOpen: true, toHandOver: [] })
  expect(await wordsOf(matterId)).toMatchObject([{ aspect: 'i', role: 'opinion', answer: 'yes', reason: said.reason }])
  expect((await worker.screening.ofMatter({ matterId })).isWalled).toBe(true)
  expect((await worker.classification.ofMatter({ matterId })).kind).toBe('accusation')
  expect(await refusalOf(officer.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  expect(await district.screening.notices()).toContainEqual(expect.objectContaining({ reason: '反映荔城街道信访部门', cases: [expect.objectContaining({ number })] }))
})

test('7.1.2.i: what the bureau decides by a document walls the matter too, also from itself', async () => {
  const { matterId } = await registered({ title: '反映服务机构乱收费' })
  const decision = { matterId, aspect: 'i' as const, answer: 'yes', documentNumber: '荔信〔2026〕11 号' }
  expect((await refusalOf(officer.screening.decide(decision))).code).toBe('accusation/whom-missing')

  const { id: seen, brought } = await officer.screening.decide({ ...decision, accused: { from: [world.units.agencies.first.id], reason: '反映该机构' } })

  expect(brought).toMatchObject({ told: 1, isStillOpen: true, toHandOver: [{ agencyName: expect.any(String) }] })
  expect(await refusalOf(worker.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  const own = await officer.screening.decide({ ...decision, seen, documentNumber: '荔信〔2026〕12 号', accused: { from: [world.units.tenants.townA.id], reason: '也反映本单位' } })
  expect(own.brought).toMatchObject({ told: 1, isStillOpen: false })
})

test('7.1.2.i: behind its wall the accused need not be named again', async () => {
  const { matterId } = await registered()
  await officer.screening.accuse({ matterId, from: [world.units.agencies.other.id], reason: '反映另一机构' })

  const { brought } = await worker.screening.opine({ matterId, aspect: 'i', answer: 'yes', reason: '同意' })

  expect(brought).toBeUndefined()
})

test('7.1.2.l: the ground that leads to the discipline organs calls it an accusation too', async () => {
  const { matterId } = await registered()
  const said = { matterId, aspect: 'l' as const, answer: 'not-accepted', grounds: ['discipline' as const] }
  expect((await refusalOf(worker.screening.opine(said))).code).toBe('accusation/whom-missing')

  await worker.screening.opine({ ...said, accused: { from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' } })

  expect(await refusalOf(officer.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('7.1.2.i: whoever makes it an accusation by its kind names the accused; it is the opinion of whoever serves it', async () => {
  const { matterId } = await registered({ title: '反映社区干部' })
  const described = { matterId, version: 1, kind: 'accusation' as const, competentOrgan: '荔城街道办', competentLevel: 'town' as const }
  expect((await refusalOf(worker.classification.describeMatter(described))).code).toBe('accusation/whom-missing')
  const accused = { from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' }
  expect((await refusalOf(worker.classification.describeMatter({ ...described, kind: 'request', accused }))).code).toBe('accusation/not-said')

  expect((await worker.classification.describeMatter({ ...described, accused })).brought).toMatchObject({ told: 1 })

  expect(await refusalOf(officer.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await wordsOf(matterId)).toMatchObject([{ aspect: 'i', role: 'opinion', answer: 'yes' }])
  await worker.classification.describeMatter({ ...described, version: 2, competentOrgan: '增城区纪委监委' })
})

test('7.1.2.i: where nobody of this house is accused somebody says so with the reason; nobody loses sight of it, and it stays on record', async () => {
  const { matterId } = await registered({ title: '反映村干部' })
  const accused = { isElsewhere: true, reason: '反映的是村委会干部，不使用本平台' }
  await officer.classification.describeMatter({ matterId, version: 1, kind: 'accusation', competentOrgan: '', competentLevel: null, accused })

  const { isWalled, accusedElsewhere } = await worker.screening.ofMatter({ matterId })
  expect({ isWalled, accusedElsewhere }).toMatchObject({ isWalled: false, accusedElsewhere: { reason: accused.reason, byName: '林秀珍' } })
  const { id: seen } = await worker.screening.opine({ matterId, aspect: 'i', answer: 'yes', reason: '同意' })
  expect((await refusalOf(worker.screening.opine({ matterId, aspect: 'i', answer: 'yes', seen, accused: { ...accused, from: [world.units.tenants.townA.id] } }))).code).toBe('accusation/whom-missing')
})

test('7.1.2.i: a page that was open before the accusation does not set another kind over it', async () => {
  const { matterId } = await registered()
  await worker.screening.accuse({ matterId, from: [world.units.agencies.other.id], reason: '反映另一机构' })

  expect((await refusalOf(worker.classification.describeMatter({ matterId, version: 1, kind: 'request', competentOrgan: '', competentLevel: null }))).code).toBe('record/stale')
})

test('7.1.2.i: whom it accuses has recused too: it is walled all the same, and nobody is asked for the name again', async () => {
  const { matterId, caseId } = await registered({ title: '反映项目负责人' })
  await lead.recusals.declare({ caseId, reason: '同学' })
  expect((await worker.screening.ofMatter({ matterId })).isWalled, 'a recusal alone').toBe(false)
  await worker.screening.accuse({ matterId, from: [world.people.lead1.accountId], reason: '反映该负责人' })

  expect((await worker.screening.ofMatter({ matterId })).isWalled).toBe(true)
  await officer.screening.decide({ matterId, aspect: 'i', answer: 'yes', documentNumber: '荔信〔2026〕21 号' })
})

test('7.1.2.i: sent again with one more name, because the answer was lost, the one more stands behind the wall too', async () => {
  const { matterId } = await registered({ title: '反映两家单位' })
  const said = { matterId, aspect: 'i' as const, answer: 'yes', reason: '反映两家单位' }
  const other = world.units.agencies.other.id
  const { id } = await worker.screening.opine({ ...said, accused: { from: [other], reason: '反映另一机构' } })

  const again = await worker.screening.opine({ ...said, accused: { from: [other, world.units.tenants.townA.id], reason: '反映另一机构' } })

  expect(again).toMatchObject({ id, brought: { isStillOpen: true } })
  expect(await refusalOf(officer.cases.matter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('7.1.2.i: registered as an accusation it is walled before anybody else has seen it, or not registered at all', async () => {
  const base = aRegistration({ title: '反映街道办干部' })
  const registration = { ...base, matter: { ...base.matter, kind: 'accusation' as const } }
  expect((await refusalOf(worker.cases.register(registration))).code).toBe('accusation/whom-missing')

  const { matterId, brought } = await worker.cases.register({ ...registration, accused: { from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' } })

  expect(brought).toMatchObject({ told: 1, isStillOpen: true })
  expect(await refusalOf(officer.cases.matter({ matterId: matterId as never }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await wordsOf(matterId as never)).toMatchObject([{ aspect: 'i', role: 'opinion', answer: 'yes' }])
  const again = aRegistration()
  const own = await officer.cases.register({ ...again, matter: { ...again.matter, kind: 'accusation' }, accused: { from: [world.units.tenants.townA.id], reason: '反映本单位' } })
  expect(own.brought).toMatchObject({ told: 1, isStillOpen: false })
  const retried = officer.cases.register({ ...again, matter: { ...again.matter, kind: 'accusation' }, accused: { from: [world.units.tenants.townA.id], reason: '反映本单位' } })
  expect((await refusalOf(retried)).code, 'who lost the answer is not sent to register it without a wall').toBe('matter/registered-behind-wall')
})
