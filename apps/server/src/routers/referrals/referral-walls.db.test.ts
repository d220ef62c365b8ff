import { randomUUID } from 'node:crypto'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
/** Leads the project of the other agency in the neighbouring town, whose bureau is the officer's. */
let receiver: CoreCaller
let officer: CoreCaller
let district: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, receiver, officer, district] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead2', { tenant: 'townB' }), coreDesk(world, 'officerB', { tenant: 'townB' }), coreDesk(world, 'officerDistrict', { tenant: 'district' })])
})
afterAll(() => world.end())

const day = today(new Date())
const accuse = (matterId: never, from: readonly string[]) => worker.screening.accuse({ matterId, from: [...from], reason: '反映对方不作为' })

/** A case of the sender's, and a draft of a referral that takes the name along to the other agency. */
async function drafted(name: string) {
  const { caseId, matterId } = await worker.cases.register(aRegistration({ name }))
  const at = { caseId: caseId as never, recipient: { kind: 'agency' as const, tenantId: world.units.tenants.townB.id as never, contractId: world.units.contracts.two.id as never } }
  const { consentId } = await worker.consents.record({ requestId: randomUUID(), ...at, kind: 'sharing', form: 'electronic', givenOn: day, validUntil: addDays(day, 30), purpose: '心理支持', parts: ['name'], note: '本人在平板上签名' })
  const draft = await worker.referrals.save({ requestId: randomUUID(), ...at, demand: '需要心理支持', picks: [{ part: 'name' }], consentId })
  return { ...draft, matterId: matterId as never }
}
const send = ({ referralId, version }: { referralId: string; version: number }) => worker.referrals.step({ referralId, version, step: 'send' })
async function open(at: { referralId: string; version: number }): Promise<never> {
  const { opened } = await receiver.referrals.step({ referralId: at.referralId, version: at.version, step: 'receive', open: { workerId: world.people.w3.postId as never, title: '心理支持' } })
  return opened!.caseId as never
}

async function mustBeHidden(caseId: never, name: string) {
  const { matter, petitioner } = await receiver.cases.get({ caseId })
  expect((await refusalOf(officer.cases.get({ caseId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(officer.cases.matter({ matterId: matter!.id as never }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(officer.petitioners.get({ petitionerId: petitioner!.id }))).code).toBe('NOT_FOUND')
  expect((await officer.petitioners.search({ q: name })).petitioners).toEqual([])
  expect((await officer.cases.list({ view: 'tenant' })).cases.map(({ id }) => id)).not.toContain(caseId)
  expect(await receiver.screening.ofMatter({ matterId: matter!.id as never })).toMatchObject({ isWalled: true })
  const notices = (await district.screening.notices()).filter(({ cases }) => cases.some(({ id }) => id === caseId))
  expect(notices, 'told without the words of the sender').toMatchObject([{ reason: '随转介而来：转出的个案涉及检举控告', placeName: world.units.tenants.townB.name }])
}

test('7.1.2.i: the case that is opened from a referral stands behind the wall of the one it came from; the desk above is told', async () => {
  const draft = await drafted('密报亥')
  await accuse(draft.matterId, [world.units.tenants.townB.id])

  await mustBeHidden(await open({ ...draft, ...(await send(draft)) }), '密报亥')
})

test('7.1.2.i: an accusation that comes after the referral reaches the case that was opened from it', async () => {
  const draft = await drafted('密报子')
  const caseId = await open({ ...draft, ...(await send(draft)) })
  expect((await officer.cases.get({ caseId })).id).toBe(caseId)

  await accuse(draft.matterId, [world.units.tenants.townB.id])

  await mustBeHidden(caseId, '密报子')
})

test('7.1.2.i: what would be sent to the accused agency itself is refused to whoever sends, and nobody else learns of it', async () => {
  const draft = await drafted('密报丑')
  await accuse(draft.matterId, [world.units.agencies.other.id])

  expect((await refusalOf(send(draft))).code).toBe('referral/accused')
  expect((await receiver.referrals.list({ box: 'received' })).map(({ id }) => id)).not.toContain(draft.referralId)
})
