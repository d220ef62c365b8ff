import { isOwnRetry, stale } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../desk-context.ts'
import type { SettingStands } from './setting-stands.ts'

interface Anew<Wanted> {
  /** The version the page had read. */
  readonly version: number
  readonly wanted: Wanted
  /** Sets it; false where that version holds no longer. */
  readonly set: () => Promise<boolean>
  /** What holds instead, and who set it; asked once `set` has answered false. */
  readonly stands: () => Promise<SettingStands & Readonly<Record<keyof Wanted, unknown>>>
}

/**
 * What is set as a whole is set on the version that was read: a page that is older undoes nothing of what somebody else has set.
 * One's own, sent again, is answered as the first time.
 * @throws Refusal record/stale with both
 */
export async function setAnew<Wanted extends object>(ctx: Pick<DeskContext, 'actor'>, { version, wanted, set, stands }: Anew<Wanted>): Promise<{ readonly version: number }> {
  if (!(await set())) {
    const theirs = await stands()
    if (!isOwnRetry(ctx, { version: theirs.version, by: theirs.by, said: theirs }, version, wanted)) throw stale({ yours: wanted, theirs, version: theirs.version })
  }
  return { version: version + 1 }
}
