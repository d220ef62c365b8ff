import type { TenantContext } from './context.ts'
import { isTheSame } from './must-be-the-same.ts'

/** What stands after the version a page had read. */
interface Standing<Sent> {
  readonly version: number
  /** The account that wrote it. */
  readonly by: string | null
  readonly said: Readonly<Record<keyof Sent, unknown>>
}

/**
 * Whether the change that came in between is one's own: the first answer was lost, and the same person sends the very same once
 * more on the version the page had read. It is answered as the first time; anything else is `stale`.
 *
 * @param read the version the page had read
 * @param sent every part that a person can have changed
 * @example if (isOwnRetry(ctx, { version: newest.number, by: newest.by, said: newest }, version, { title, text })) return { id }
 */
export function isOwnRetry<Sent extends object>({ actor }: Pick<TenantContext, 'actor'>, standing: Standing<Sent>, read: number, sent: Sent): boolean {
  return standing.version === read + 1 && standing.by === actor.userId && isTheSame(standing.said, sent)
}
