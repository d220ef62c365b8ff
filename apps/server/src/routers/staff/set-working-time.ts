import { postId } from '@xinshe/core/ids.ts'
import { workingTime } from '@xinshe/core/caseload/working-time.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** 8.1.c: how much of full time a worker or lead of a contract has for it; their share of the bands is that much. @throws NotFound; Refusal account/yourself */
export const setWorkingTime = procedure({ permission: 'staff.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ postId, workingTime, reason }))
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
    const set = sql`select core.set_working_time(${input.postId}, ${input.workingTime}, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(set, { '42501': () => new NotFound() })
    ctx.note({ post: input.postId, workingTime: input.workingTime })
  })
