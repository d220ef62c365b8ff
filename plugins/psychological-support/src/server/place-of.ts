import type { SealedPlace } from '@xinshe/plugin-kit/server'

/** Where a sealed row of this plugin belongs. None is ever changed: all are of version 1. */
export function placeOf(table: 'session' | 'appraisal' | 'offer', id: string): SealedPlace {
  return { table: `psychological_support.${table}`, id, version: 1 }
}
