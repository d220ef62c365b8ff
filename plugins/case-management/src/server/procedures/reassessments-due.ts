import { z } from 'zod'
import { today } from '@xinshe/words'
import { daysOverdue } from '../../domain/due.ts'
import { procedure } from '../rpc.ts'

/** What is still to be looked at, most overdue first: a worker's own cases, a lead's whole project (5.6.d). */
export const reassessmentsDue = procedure({ permission: 'effect.read', scope: 'tenant', audit: { none: 'numbers and dates of cases the post works on' } })
  .input(z.strictObject({ limit: z.int().min(1).max(101).default(50) }))
  .query(async ({ ctx, input: { limit } }) => {
    const { postId, post } = ctx.actor
    const rows = await ctx.db
      .selectFrom('case_management.reassessment as r')
      .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
      .select(['c.id as caseId', 'c.number', 'c.stage', 'r.due_on as dueOn'])
      .where('r.tenant_id', '=', ctx.tenant.id)
      .where('r.done_on', 'is', null)
      .where('c.stage', 'in', ['assessed', 'planned', 'in-service'])
      .$if(post === 'worker', (query) => query.where('r.worker_id', '=', postId))
      .orderBy('r.due_on')
      .limit(limit)
      .execute()
    const now = today(ctx.now())
    return rows.map((row) => ({ ...row, daysOverdue: daysOverdue(row.dueOn, now) }))
  })
