import { stale, type PostContext } from '@xinshe/plugin-kit/server'
import type { Said } from '@xinshe/words'
import { setBy, type SetBy } from './set-by.ts'

interface Turn {
  readonly reason: string
}

/**
 * Somebody turns what stands that way already: whoever did so themselves, for the same reason, has sent it again and is answered as
 * the first time. @throws Refusal record/stale with who turned it, when and why
 */
export function mustBeOwnTurn<Asked extends Turn>({ actor }: PostContext, { asked, last, stands }: { asked: Asked; last: (SetBy & { readonly by: string }) | undefined; stands: Said }): void {
  if (last && last.by === actor.userId && last.reason === asked.reason) return
  throw stale({ yours: asked, theirs: { ...asked, reason: last?.reason ?? null }, version: 0, message: setBy(stands, last) })
}
