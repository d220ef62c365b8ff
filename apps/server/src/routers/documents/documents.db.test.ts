import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let caseId: never
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  caseId = (await worker.cases.register(aRegistration())).caseId! as never
})
afterAll(() => world.end())

const pdf = Buffer.from('%PDF-1.7\n案主林嘉敏的服务协议')
const aDocument = (more: { base64?: string; name?: string; requestId?: string; caseId?: string } = {}) => ({
  requestId: randomUUID() as never, caseId, kind: 'agreement' as const, name: '林嘉敏-协议.pdf', base64: pdf.toString('base64'), ...more
}) as Parameters<CoreCaller['documents']['add']>[0]

function fileOf(id: string): string {
  return join(tmpdir(), 'xinshe-test-documents', world.units.tenants.townA.id, id)
}

test('8.4.a: a document comes back as it was added, with its hash; a second try adds it once', async () => {
  const added = aDocument()
  const { documentId } = await worker.documents.add(added)
  await worker.documents.add(added)

  const listed = await worker.documents.list({ caseId })
  expect(listed).toMatchObject([{ id: documentId, name: '林嘉敏-协议.pdf', mediaType: 'application/pdf', size: pdf.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  const got = await worker.documents.get({ caseId, documentId })
  expect(Buffer.from(got.base64, 'base64').equals(pdf)).toBe(true)
  expect((await worker.cases.timeline({ caseId })).entries.filter(({ kind }) => kind === 'core/document-added')).toHaveLength(1)
})

test('8.4.a: other bytes, or another case, under the id of a document are not called added', async () => {
  const added = aDocument()
  await worker.documents.add(added)
  const elsewhere = (await worker.cases.register(aRegistration())).caseId!

  const other = Buffer.from('%PDF-1.7\n另一份').toString('base64')
  expect((await refusalOf(worker.documents.add({ ...added, base64: other }))).code).toBe('document/request-used')
  expect((await refusalOf(worker.documents.add({ ...added, caseId: elsewhere as never }))).code).toBe('document/request-used')
  const got = await worker.documents.get({ caseId, documentId: added.requestId })
  expect(Buffer.from(got.base64, 'base64').equals(pdf)).toBe(true)
})

test('7.1.4.j: no document lands in a case that ends at the same moment, nor its file on the disk', async () => {
  const ending = (await worker.cases.register(aRegistration())).caseId!
  const late = aDocument({ caseId: ending })
  let adding!: Promise<{ code: string }>

  await world.owner.transaction().execute(async (db) => {
    await db.updateTable('core.case').set({ stage: 'declined' }).where('id', '=', ending).execute()
    adding = refusalOf(worker.documents.add(late))
    await pause(300)
  })

  expect((await adding).code).toBe('case/read-only')
  expect((await readdir(join(fileOf(late.requestId), '..'))).filter((name) => name.startsWith(late.requestId))).toEqual([])
})

test('neither name nor content lies in the clear, in the row or on the disk', async () => {
  const { documentId } = await worker.documents.add(aDocument())

  const row = await world.owner.selectFrom('core.document').selectAll().where('id', '=', documentId).executeTakeFirstOrThrow()
  expect(JSON.stringify(row) + row.sealed.toString('utf8')).not.toContain('林嘉敏')
  expect((await readFile(fileOf(documentId))).toString('utf8')).not.toContain('林嘉敏')
})

test('a file that was tampered with does not open', async () => {
  const { documentId } = await worker.documents.add(aDocument())
  const sealed = await readFile(fileOf(documentId))
  sealed[sealed.length - 20]! ^= 1
  await writeFile(fileOf(documentId), sealed)

  expect((await refusalOf(worker.documents.get({ caseId, documentId: documentId as never }))).code).toBe('INTERNAL_SERVER_ERROR')
})

test('a page dressed as a picture is refused, and leaves nothing', async () => {
  const html = Buffer.from('<html><script>alert(1)</script>').toString('base64')
  const before = (await worker.documents.list({ caseId })).length

  expect((await refusalOf(worker.documents.add(aDocument({ name: '照片.jpg', base64: html })))).code).toBe('document/wrong-kind')
  expect((await worker.documents.list({ caseId })).length).toBe(before)
})

test('a file beyond 20 MB is refused by name', async () => {
  const long = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]).toString('base64')

  expect((await refusalOf(worker.documents.add(aDocument({ base64: long })))).code).toBe('document/too-large')
})

test('a colleague, the rival agency and the bureau reach no document of the case', async () => {
  const { documentId } = await worker.documents.add(aDocument())

  for (const stranger of ['w2', 'w3', 'officerA'] as const) {
    const { documents } = await coreDesk(world, stranger)
    for (const call of [() => documents.list({ caseId }), () => documents.get({ caseId, documentId: documentId as never }), () => documents.add(aDocument())]) {
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await refusalOf(call())).code)
    }
  }
})
