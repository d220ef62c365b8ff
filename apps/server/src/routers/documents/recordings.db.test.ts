import { randomUUID } from 'node:crypto'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let caseId: never
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())
beforeEach(async () => {
  worker = await coreDesk(world, 'w1')
  caseId = (await worker.cases.register(aRegistration())).caseId! as never
})

const sound = Buffer.from('ID3\x04会谈')
const added = (requestId: string, bytes: Buffer, more: { caseId?: never } = {}) =>
  worker.documents.add({ requestId: requestId as never, caseId, kind: 'recording', name: '林嘉敏-会谈.mp3', base64: bytes.toString('base64'), ...more })
const record = () => added(randomUUID(), sound)

async function permit(kind: 'recording' | 'service' = 'recording', validUntil?: string): Promise<string> {
  const documentId = randomUUID() as never
  await worker.documents.add({ requestId: documentId, caseId, kind: 'consent', name: '授权书.pdf', base64: Buffer.from(`%PDF-1.7\n${documentId}`).toString('base64') })
  return (await worker.consents.record({ requestId: randomUUID(), caseId, kind, form: 'paper', documentId, givenOn: today(new Date()), validUntil })).consentId
}
const withdraw = (consentId: string) => worker.consents.withdraw({ caseId, consentId, reason: '不再录音' })
const listed = async (documentId: string) => (await worker.documents.list({ caseId })).find(({ id }) => id === documentId)

test('4.5.b, 8.3.a: a recording is kept on the permission to record of this person alone, and leaves nothing without it', async () => {
  await permit('service')
  expect((await refusalOf(record())).code).toBe('consent/recording-missing')
  expect((await worker.documents.list({ caseId })).map(({ mediaType }) => mediaType)).toEqual(['application/pdf'])

  await permit()
  const { documentId } = await record()
  expect(Buffer.from((await worker.documents.get({ caseId, documentId })).base64, 'base64').equals(sound)).toBe(true)
  const elsewhere = (await worker.cases.register(aRegistration())).caseId! as never
  expect((await refusalOf(added(randomUUID(), sound, { caseId: elsewhere }))).code).toBe('consent/recording-missing')
})

test('8.3.a: withdrawn, the recording is shut from the next request on: who, when and hash stay, name and sound do not', async () => {
  const consentId = await permit()
  const { documentId } = await record()
  const before = await listed(documentId)
  await withdraw(consentId)

  const after = await listed(documentId)
  expect(before).toMatchObject({ name: '林嘉敏-会谈.mp3', shut: null })
  expect(after).toEqual({ ...before, name: null, shut: 'withdrawn' })
  expect((await refusalOf(worker.documents.get({ caseId, documentId }))).code).toBe('document/recording-withdrawn')
  expect((await refusalOf(record())).code).toBe('consent/recording-missing')
})

test('8.3.a: a permission given anew lets new recordings in, and opens none that was shut', async () => {
  await withdraw(await (async () => { const first = await permit(); await record(); return first })())
  await permit()
  const { documentId } = await record()

  expect((await worker.documents.list({ caseId })).filter(({ kind, mediaType }) => kind === 'recording' && mediaType === 'audio/mpeg').map(({ shut }) => shut)).toEqual([null, 'withdrawn'])
  await expect(worker.documents.get({ caseId, documentId })).resolves.toBeDefined()
})

test('8.3.a: a permission that has run out shuts what lies on it, and says so', async () => {
  const consentId = await permit('recording', addDays(today(new Date()), 5))
  const { documentId } = await record()
  await world.owner.updateTable('core.consent').set({ given_on: '2026-01-02', valid_until: addDays(today(new Date()), -1) }).where('id', '=', consentId).execute()

  expect(await listed(documentId)).toMatchObject({ shut: 'expired' })
  expect((await refusalOf(worker.documents.get({ caseId, documentId }))).code).toBe('document/recording-expired')
})

test('8.3.a: what is shut is told to those who read the case, and to nobody else', async () => {
  const consentId = await permit()
  const { documentId } = await record()
  await withdraw(consentId)

  const lead = await coreDesk(world, 'lead1')
  expect((await lead.documents.list({ caseId })).find(({ id }) => id === documentId)).toMatchObject({ shut: 'withdrawn' })
  for (const stranger of ['w2', 'w3', 'officerA'] as const) {
    const { documents } = await coreDesk(world, stranger)
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await refusalOf(documents.get({ caseId, documentId }))).code)
  }
})
