import { TRPCError } from '@trpc/server'
import { say, today, writtenDate } from '@xinshe/words'
import { NotFound, Refusal, stale, type PostContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { postId } from '@xinshe/core/ids.ts'
import { day, reason } from './act-input.ts'
import { refuseByDatabase } from './refuse-by-database.ts'
import { setBy } from './set-by.ts'

/** The last day a post is given, in place of the one the page had `read`; null: of a post without an end. */
export const endInput = z.strictObject({ postId, read: day.nullable(), lastDay: day, reason })
type End = Omit<z.output<typeof endInput>, 'postId'>

interface HeldHere {
  readonly id: string
  readonly account_id: string
  readonly ends: string | null
}

/**
 * Ends a post with the given day; when that day is past, what it opened is shut at once. One's own, sent again, is answered as the
 * first time.
 *
 * @param post as the caller's own desk finds it, undefined when it does not
 * @throws NotFound; Refusal account/yourself, record/stale with the end that holds, post/ended, staff/has-open-cases,
 * staff/needs-lead, staff/is-crisis-contact
 */
export async function endPost(ctx: PostContext, post: HeldHere | undefined, end: End): Promise<void> {
  if (!post) throw new NotFound()
  if (post.account_id === ctx.actor.userId) throw new Refusal('account/yourself')
  if (post.ends !== null && post.ends < today(ctx.now()) && post.ends === end.read) throw new Refusal('post/ended')
  const ended = sql<{ done: boolean }>`select core.end_post(${post.id}, ${end.read}::date, ${end.lastDay}::date, ${end.reason}) as done`.execute(ctx.db)
  const { rows } = await refuseByDatabase(ended, {
    '23503': () => new Refusal('staff/has-open-cases'),
    '55006': () => new Refusal('staff/is-crisis-contact'),
    '55000': () => new Refusal('staff/needs-lead'),
    '42501': () => new TRPCError({ code: 'FORBIDDEN' })
  })
  if (!rows[0]!.done) await mustBeOwnRetry(ctx, post.id, end)
  ctx.note({ post: post.id, lastDay: end.lastDay })
}

async function mustBeOwnRetry({ db, actor }: PostContext, id: string, { lastDay, reason }: End): Promise<void> {
  const { ends } = await db.selectFrom('core.post').select('ends').where('id', '=', id).executeTakeFirstOrThrow()
  const last = await db
    .selectFrom('core.unit_act as u')
    .leftJoin('core.account as a', 'a.id', 'u.made_by')
    .select(['u.made_by as by', 'a.display_name as name', 'u.made_at as at', 'u.reason'])
    .select(sql<string>`u.detail ->> 'lastDay'`.as('lastDay'))
    .where('u.act', '=', 'post-ended')
    .where(sql<string>`u.detail ->> 'post'`, '=', id)
    .orderBy('u.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && last.by === actor.userId && last.lastDay === lastDay && last.reason === reason) return
  const until = ends === null ? say('现无结束日期', 'now without an end') : say(`现定最后一天为${writtenDate(ends, 'zh')}`, `the last day is now ${writtenDate(ends, 'en')}`)
  throw stale({ yours: { lastDay, reason }, theirs: { ends, reason: last?.reason ?? null }, version: 0, message: setBy(until, last) })
}
