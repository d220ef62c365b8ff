import { TRPCError } from '@trpc/server'
import { today } from '@xinshe/words'
import { NotFound, Refusal, type PostContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { refuseByDatabase } from './refuse-by-database.ts'

interface HeldHere {
  readonly id: string
  readonly account_id: string
  readonly ends: string | null
}

/**
 * Ends a post with the given day; when that day is past, what it opened is shut at once.
 *
 * @param post as the caller's own desk finds it, undefined when it does not
 * @throws NotFound; Refusal account/yourself, post/ended, staff/has-open-cases, staff/needs-lead, staff/is-crisis-contact
 */
export async function endPost({ db, actor, note, now }: PostContext, post: HeldHere | undefined, { lastDay, reason }: { lastDay: string; reason: string }): Promise<void> {
  if (!post) throw new NotFound()
  if (post.account_id === actor.userId) throw new Refusal('account/yourself')
  if (post.ends !== null && post.ends < today(now())) throw new Refusal('post/ended')
  const ended = sql`select core.end_post(${post.id}, ${lastDay}, ${reason})`.execute(db)
  await refuseByDatabase(ended, {
    '23503': () => new Refusal('staff/has-open-cases'),
    '55006': () => new Refusal('staff/is-crisis-contact'),
    '55000': () => new Refusal('staff/needs-lead'),
    '42501': () => new TRPCError({ code: 'FORBIDDEN' })
  })
  note({ post: post.id, lastDay })
}
