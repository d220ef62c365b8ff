import { createHash, randomUUID } from 'node:crypto'
import { bytesPlace } from '@xinshe/db/documents/stored-hash.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { testDocuments } from './desk.ts'
import type { OpenedCase } from './open-case.ts'
import type { Person } from './world-rows.ts'
import type { World } from './world.ts'

/** A document of a case, stored and sealed as the core's own procedure does it. @returns its id */
export async function addDocument(world: World, { id: case_id, tenantId: tenant_id, contractId: contract_id, workerId: worker_id }: OpenedCase, bytes: Buffer, by: Person = 'w1'): Promise<string> {
  const id = randomUUID()
  const { act } = await world.as(by)
  await act(async (db) => {
    const vault = new Vault(db, world.place.masterKey, tenant_id)
    const staged = await testDocuments.stage(tenant_id, id, await vault.sealBytes(case_id, bytesPlace(id), bytes))
    const sealed = await vault.seal(case_id, { table: 'core.document', id, version: 1 }, { name: '截图.pdf' })
    await db
      .insertInto('core.document')
      .values({ tenant_id, case_id, contract_id, worker_id, id, kind: 'evidence', media_type: 'application/pdf', size: bytes.length, sha256: createHash('sha256').update(bytes).digest(), sealed })
      .execute()
    await staged.keep()
  })
  return id
}

/** Adds a byte to the stored file of a document, as somebody at the disk might. */
export async function tamperWith({ tenantId }: Pick<OpenedCase, 'tenantId'>, documentId: string): Promise<void> {
  const staged = await testDocuments.stage(tenantId, documentId, Buffer.concat([await testDocuments.read(tenantId, documentId), Buffer.from([0])]))
  await staged.keep()
}
