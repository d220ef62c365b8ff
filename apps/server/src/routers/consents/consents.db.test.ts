import { randomUUID } from 'node:crypto'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let caseId: string
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())
beforeEach(async () => {
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
  caseId = (await worker.cases.register(aRegistration())).caseId!
})

const organ = { kind: 'organ' as const, organ: '增城区残联' }
const sharing = () => ({ requestId: randomUUID(), caseId: caseId as never, kind: 'sharing' as const, form: 'electronic' as const, givenOn: today(new Date()), validUntil: addDays(today(new Date()), 30), recipient: organ, purpose: '申请补贴', parts: ['name' as const], note: '本人在平板上签名' })
const scan = async (kind: 'consent' | 'agreement' | 'other' = 'consent', content = `签名 ${randomUUID()}`) => {
  const requestId = crypto.randomUUID()
  await worker.documents.add({ requestId: requestId as never, caseId: caseId as never, kind, name: '授权书.pdf', base64: Buffer.from(`%PDF-1.7\n${content}`).toString('base64') })
  return requestId as never
}

test('4.5.b: what is marked as going outside is refused without a consent in force, and goes with it', async () => {
  const wanted = { caseId: caseId as never, use: 'sharing' as const, recipient: organ, parts: ['name' as const], purpose: '申请补贴' }
  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...wanted }))).code).toBe('consent/missing')

  const { consentId } = await worker.consents.record(sharing())
  await lead.consents.disclose({ requestId: randomUUID(), ...wanted, consentId })
  const { consents, disclosures } = await worker.consents.ofCase({ caseId: caseId as never })

  expect(consents).toMatchObject([{ id: consentId, state: 'live', toldName: '增城区残联', purpose: '申请补贴', note: '本人在平板上签名' }])
  expect(disclosures).toMatchObject([{ consentId, basis: 'consent', parts: ['name'], toldName: '增城区残联' }])
})

test('4.5.b: with the media the ordinary consent is not enough: it takes the 授权书, on paper of its own', async () => {
  const media = { caseId: caseId as never, use: 'media' as const, recipient: organ, parts: ['name' as const], purpose: '专题报道' }
  const { consentId } = await worker.consents.record(sharing())
  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...media, consentId }))).code).toBe('consent/media-needs-own')
  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...media, law: '第十三条' }))).code).toBe('consent/media-needs-own')
  expect((await refusalOf(worker.consents.record({ ...sharing(), kind: 'media' }))).code).toBe('consent/document-missing')

  const documentId = await scan()
  const { consentId: own } = await worker.consents.record({ ...sharing(), kind: 'media', documentId })
  expect((await refusalOf(worker.consents.record({ ...sharing(), kind: 'service', form: 'paper', documentId }))).code).toBe('consent/document-taken')
  await expect(lead.consents.disclose({ requestId: randomUUID(), ...media, consentId: own })).resolves.toBeDefined()
})

test('4.5.b, 8.3.a: what was only spoken lets nothing out: it is entered for the service alone', async () => {
  for (const kind of ['sharing', 'media'] as const) expect((await refusalOf(worker.consents.record({ ...sharing(), kind, form: 'spoken', documentId: await scan() }))).code).toBe('consent/unwritten')
  const spoken = { requestId: randomUUID(), caseId: caseId as never, form: 'spoken' as const, givenOn: today(new Date()), note: '本人当面同意' }
  expect((await refusalOf(worker.consents.record({ ...spoken, kind: 'recording' }))).code).toBe('consent/unwritten')
  await expect(worker.consents.record({ ...spoken, kind: 'service' })).resolves.toBeDefined()
})

test('4.5.b: a consent to sharing that was entered as spoken before stays in the ledger and carries nothing more; an article of law still does', async () => {
  const { consentId } = await worker.consents.record(sharing())
  await world.owner.updateTable('core.consent').set({ form: 'spoken' }).where('id', '=', consentId).execute()
  const wanted = { caseId: caseId as never, use: 'sharing' as const, recipient: organ, parts: ['name' as const], purpose: '申请补贴' }

  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...wanted, consentId }))).code).toBe('consent/unwritten')
  expect((await worker.consents.ofCase({ caseId: caseId as never })).consents).toMatchObject([{ id: consentId, form: 'spoken', state: 'live' }])
  await expect(lead.consents.disclose({ requestId: randomUUID(), ...wanted, law: '《精神卫生法》第二十八条' })).resolves.toBeDefined()
})

test('4.5.b: nobody agreed to anything before there was anybody to petition', async () => {
  expect((await refusalOf(worker.consents.record({ ...sharing(), givenOn: '1850-01-01' }))).code).toBe('time/too-early')
})

test('4.5.b: withdrawn with a reason, it carries nothing from the next request on, and stays in the ledger', async () => {
  const { consentId } = await worker.consents.record(sharing())
  await worker.consents.withdraw({ caseId: caseId as never, consentId, reason: '不愿继续' })

  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), caseId: caseId as never, use: 'sharing', recipient: organ, parts: ['name'], purpose: '申请补贴', consentId }))).code).toBe('consent/withdrawn')
  expect((await refusalOf(worker.consents.withdraw({ caseId: caseId as never, consentId, reason: '再次' }))).code).toBe('consent/withdrawn')
  expect((await worker.consents.ofCase({ caseId: caseId as never })).consents).toMatchObject([{ state: 'withdrawn', withdrawReason: '不愿继续', withdrawnByName: '陈晓雯' }])
})

test('4.5.b: a disclosure takes a second person, and no more than the consent names', async () => {
  const { consentId } = await lead.consents.record({ ...sharing() })
  const wanted = { caseId: caseId as never, use: 'sharing' as const, recipient: organ, purpose: '申请补贴', consentId }
  expect((await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...wanted, parts: ['name'] }))).code).toBe('consent/second-person')
  expect(await refusalOf(lead.consents.disclose({ requestId: randomUUID(), ...wanted, parts: ['name', 'address'] }))).toMatchObject({ code: 'consent/parts-uncovered', details: { parts: ['address'] } })
})

test('8.3.a: recording has an authorisation of its own, which ends the day it is withdrawn', async () => {
  const { consentId } = await worker.consents.record({ requestId: randomUUID(), caseId: caseId as never, kind: 'recording', form: 'paper', documentId: await scan(), givenOn: today(new Date()) })
  const stateOf = async () => (await worker.consents.ofCase({ caseId: caseId as never })).consents.find(({ kind }) => kind === 'recording')?.state

  expect(await stateOf()).toBe('live')
  await worker.consents.withdraw({ caseId: caseId as never, consentId, reason: '不再录音' })
  expect(await stateOf()).toBe('withdrawn')
})

test('4.5.b: a permission ends on a day that is still to come, within ten years', async () => {
  for (const [validUntil, code] of [[addDays(today(new Date()), -1), 'consent/ends-before'], ['9999-12-31', 'time/too-far']] as const)
    expect((await refusalOf(worker.consents.record({ ...sharing(), validUntil }))).code).toBe(code)
  expect((await refusalOf(worker.consents.record({ ...sharing(), givenOn: '2026-01-05', validUntil: '2026-01-06' }))).code).toBe('consent/ended-already')
})

test('4.5.b, 7.1.3.f: one file stands for one permission under whichever name it was added, and the service agreement for the service alone', async () => {
  const { caseId: own } = await worker.cases.register(aRegistration())
  const at = { caseId: own as never }
  const add = async (kind: 'consent' | 'agreement' | 'photo', content: string) => (await worker.documents.add({ requestId: randomUUID() as never, ...at, kind, name: '扫描.pdf', base64: Buffer.from(`%PDF-1.7\n${content}`).toString('base64') })).documentId
  const permit = (kind: 'sharing' | 'media' | 'service', documentId: never) => worker.consents.record({ ...sharing(), ...at, form: 'paper', kind, documentId })
  await permit('sharing', (await add('consent', '共享')) as never)
  const agreement = (await add('agreement', '协议')) as never
  await worker.cases.agree({ ...at, read: 0, agreement: { kind: 'signed', signedOn: today(new Date()), documentId: agreement } })

  const refused = [await add('consent', '共享'), agreement, await add('consent', '协议'), await add('photo', '照片')]
  const codes = await Promise.all(refused.map(async (documentId) => (await refusalOf(permit('media', documentId as never))).code))

  expect(codes).toEqual(['consent/document-taken', 'consent/document-taken', 'consent/document-taken', 'consent/document-kind'])
  await permit('service', agreement)
  await permit('media', (await add('consent', '媒体')) as never)
  const signed = { kind: 'signed' as const, signedOn: today(new Date()), documentId: (await add('agreement', '媒体')) as never }
  expect((await refusalOf(worker.cases.agree({ ...at, read: 1, agreement: signed }))).code).toBe('consent/document-taken')
})
