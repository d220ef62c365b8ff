import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentStore } from '../src/documents/document-store.ts'
import { stayAwake } from '../src/documents/stay-awake.ts'
import { bytesPlace, storedHash } from '../src/documents/stored-hash.ts'
import { Vault } from '../src/sealing/vault.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('a transaction outlives its idle limit while it waits for a disk', async () => {
  const { act } = await world.as('w1')

  const written = act(async (db) => {
    await sql`set local idle_in_transaction_session_timeout = '400ms'`.execute(db)
    await stayAwake(db, pause(1_000), 100)
    return (await db.selectFrom('core.tenant').select('id').limit(1).execute()).length
  })

  expect(await written).toBe(1)
})

test('6.3.4.e: only a file that is gone from its folder, or does not open with its key, tells against a document; a store or a key that is away is a fault', async () => {
  const { id: caseId, tenantId } = await openCase(world)
  const { id: keyless } = await openCase(world)
  const root = await mkdtemp(join(tmpdir(), 'xinshe-documents-'))
  const store = documentStore(root)
  const [documentId, broken, bytes] = [randomUUID(), randomUUID(), Buffer.from('大厅监控截图')]
  const { act } = await world.as('w1')

  await act(async (db) => {
    const vault = new Vault(db, world.place.masterKey, tenantId)
    const hashOf = (id: string, of = caseId) => storedHash(store, vault, { tenantId, caseId: of, documentId: id })
    const sealed = await vault.sealBytes(caseId, bytesPlace(documentId), bytes)
    for (const id of [documentId, broken]) await (await store.stage(tenantId, id, sealed)).keep()

    expect(await hashOf(documentId)).toEqual(createHash('sha256').update(bytes).digest())
    expect(await hashOf(broken)).toBeNull()
    expect(await hashOf(randomUUID())).toBeNull()
    await expect(hashOf(documentId, keyless)).rejects.toThrow('the key of a document is not there')
    await rename(join(root, tenantId), join(root, 'away'))
    await expect(hashOf(documentId)).rejects.toThrow('ENOENT')
  })
  await rm(root, { recursive: true })
})
