import type { Place } from '@xinshe/db/sealing/place.ts'

/** Where the name of a document is sealed, in its row; its content is sealed apart, in the file (`bytesPlace`). */
export const namePlace = (id: string): Place => ({ table: 'core.document', id, version: 1 })
