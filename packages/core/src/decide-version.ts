import { accept, refuse, type Decision } from './decision.ts'

/**
 * Whether a write may go ahead: it names the version it read. A stale one is refused and both texts go back to the
 * writer, so that a person decides and nothing is overwritten in silence.
 */
export function decideVersion<Text>(
  current: { version: number; text: Text },
  write: { version: number; text: Text }
): Decision<number, 'record/stale'> {
  if (write.version !== current.version)
    return refuse('record/stale', { theirs: current.text, yours: write.text, version: current.version })
  return accept(current.version + 1)
}
