import type { Channel } from '../matter/contact.ts'
import type { Classified } from './classified.ts'
import { levelsAbove, type OrganLevel } from './organ-level.ts'

interface BypassFacts {
  readonly channel: Channel
  /** The level of the organ that was visited; null: not known. */
  readonly visited: OrganLevel | null
  /** The level of the organ that is competent for the matter; null: not known. */
  readonly competent: OrganLevel | null
}

/** 3.6: a visit that leaves out the competent level and the one above it (条例 20). Not irrational by itself (D5.4). */
export function decideBypass({ channel, visited, competent }: BypassFacts): Classified {
  const holds = channel === 'visit' && visited !== null && competent !== null && levelsAbove(visited, competent) >= 2
  return { kind: 'bypass', holds, basis: { visited, competent }, clause: '3.6' }
}
