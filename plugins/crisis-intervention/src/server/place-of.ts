import type { SealedPlace } from '@xinshe/plugin-kit/server'

/** Where a sealed row of this plugin belongs. None is ever changed: all are of version 1. */
export function placeOf(table: 'entry' | 'support' | 'strategy' | 'contact', id: string): SealedPlace {
  return { table: `crisis_intervention.${table}`, id, version: 1 }
}
