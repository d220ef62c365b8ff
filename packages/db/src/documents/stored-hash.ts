import { createHash } from 'node:crypto'
import { SealBroken } from '../sealing/cipher.ts'
import type { Place } from '../sealing/place.ts'
import type { Vault } from '../sealing/vault.ts'
import type { DocumentStore } from './document-store.ts'

/** Where the content of a document is sealed; its name is sealed apart, in the row. Neither opens as the other. */
export const bytesPlace = (id: string): Place => ({ table: 'core.document#bytes', id, version: 1 })

interface StoredDocument {
  readonly tenantId: string
  readonly caseId: string
  readonly documentId: string
}

/**
 * The SHA-256 of a document's content as it lies in the store now; null when the file is gone or no longer opens with the
 * key that is there. That is held against the document for good, so whatever may pass is a fault instead.
 * @throws when the store is away, or the key
 */
export async function storedHash(store: DocumentStore, vault: Vault, { tenantId, caseId, documentId }: StoredDocument): Promise<Buffer | null> {
  if (!(await vault.hasKey(caseId))) throw new Error('the key of a document is not there')
  const sealed = await store.find(tenantId, documentId)
  if (!sealed) return null
  try {
    return createHash('sha256').update(await vault.unsealBytes(caseId, bytesPlace(documentId), sealed)).digest()
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}
