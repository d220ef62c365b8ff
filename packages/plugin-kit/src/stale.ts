import type { Said } from '@xinshe/words'
import { Refusal } from './refusal.ts'

/** Two texts, one written while the other was. */
export interface StaleDetails {
  /** What this person wanted to write; null where nothing was typed. */
  readonly yours: unknown
  /** What stands instead; null when it is gone or cannot be told. */
  readonly theirs: unknown
  /** Fields that come masked in both texts and differ in clear (B.02). */
  readonly differs?: readonly string[]
  /** The version that stands; a write that builds on it is accepted. */
  readonly version: number
  /** The signed record that came first, and who signed it. */
  readonly recordId?: string
  readonly signedName?: string
  /** What stands, in words, where the page shows no second text. */
  readonly message?: Said
}

/** The refusal of a write that builds on a version that no longer stands: both texts go back, and a person decides. */
export function stale(details: StaleDetails): Refusal<'record/stale'> {
  return new Refusal('record/stale', details)
}
