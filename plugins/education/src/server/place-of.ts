import type { SealedPlace } from '@xinshe/plugin-kit/server'

/** Where the words of a consultation are sealed. None is ever changed: all are of version 1. */
export function placeOf(id: string): SealedPlace {
  return { table: 'education.consultation', id, version: 1 }
}
