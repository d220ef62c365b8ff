import { postId } from '@xinshe/core/ids.ts'
import { workingTime } from '@xinshe/core/caseload/working-time.ts'
import { NotFound, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * 8.1.c: how much of full time a worker or lead of a contract has for it; their share of the bands is that much. It replaces the
 * one the page had `read`. @throws NotFound; Refusal account/yourself, post/ended, record/stale with what holds
 */
export const setWorkingTime = procedure({ permission: 'staff.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ postId, read: workingTime, workingTime, reason }))
  .mutation(async ({ ctx, input }) => {
    const post = await ctx.db
      .selectFrom('core.post')
      .select('account_id')
      .where('id', '=', input.postId)
      .where('agency_id', '=', ctx.agency.id)
      .where('contract_id', 'is not', null)
      .executeTakeFirst()
    if (!post) throw new NotFound()
    if (post.account_id === ctx.actor.userId) throw new Refusal('account/yourself')
    const set = sql<{ done: boolean }>`select core.set_working_time(${input.postId}, ${input.read}, ${input.workingTime}, ${input.reason}) as done`.execute(ctx.db)
    const { rows } = await refuseByDatabase(set, { '42501': () => new NotFound(), '55000': () => new Refusal('post/ended') })
    if (!rows[0]!.done) {
      const { working_time: stands } = await ctx.db.selectFrom('core.post').select('working_time').where('id', '=', input.postId).executeTakeFirstOrThrow()
      throw stale({ yours: input.workingTime, theirs: stands, version: stands, message: say(`现为 ${stands}%`, `now ${stands}%`) })
    }
    ctx.note({ post: input.postId, workingTime: input.workingTime })
  })
