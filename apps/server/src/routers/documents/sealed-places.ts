import type { Place } from '@xinshe/db/sealing/place.ts'

/** A document is sealed in two parts: its name in the row, its content in the file. Neither opens as the other. */
export const namePlace = (id: string): Place => ({ table: 'core.document', id, version: 1 })
export const bytesPlace = (id: string): Place => ({ table: 'core.document#bytes', id, version: 1 })
