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

/** The SHA-256 of a document's content as it lies in the store now; null when it is gone or no longer opens. */
export async function storedHash(store: DocumentStore, vault: Vault, { tenantId, caseId, documentId }: StoredDocument): Promise<Buffer | null> {
  try {
    const bytes = await vault.unsealBytes(caseId, bytesPlace(documentId), await store.read(tenantId, documentId))
    return createHash('sha256').update(bytes).digest()
  } catch (error) {
    if (error instanceof SealBroken || (error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}
