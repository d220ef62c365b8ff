import { openStages } from '@xinshe/core/case/case.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { taskLines, withTexts } from './task-lines.ts'

/** More than anybody looks at; the longest overdue come first. */
const most = 200

/** 7.1.4.b: what the own post has to do here, the most urgent first. A case that has ended asks for nothing more. */
export const mine = procedure({ permission: 'case.write', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) => {
    const rows = await taskLines(ctx)
      .where('k.owner_id', '=', ctx.actor.postId!)
      .where('k.state', '=', 'open')
      // a case that was not taken on is referred, and what was referred is followed up (A.30, 6.4)
      .where((eb) => eb.or([eb('c.stage', 'in', openStages), eb('k.source', 'like', 'referral/%')]))
      .orderBy('k.due_on')
      .orderBy('k.due_at')
      .orderBy('k.id')
      .limit(most)
      .execute()
    return withTexts(ctx, rows)
  })
