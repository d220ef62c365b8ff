import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { z } from 'zod'
import { holdKeys } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** More than anybody does in a day; the oldest come first. */
const most = 100

/**
 * Signed forms that wait for this person, oldest first: a lead decides on those of others (A.31, B.16, C.15), whoever
 * signed revises those that came back, and so does the worker the case has now. Registry facts, no answers.
 */
export const waiting = procedure({ permission: 'record.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) => {
    const rows = await ctx.db
      .selectFrom('core.form_record as r')
      .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
      .select(['r.id', 'r.form', 'r.ordinal', 'r.version', 'r.state', 'r.signed_name as signedName', 'r.made_at as signedAt', 'c.id as caseId', 'c.number'])
      .where('r.tenant_id', '=', ctx.tenant.id)
      .where('c.stage', 'in', openStages)
      .where(sql<boolean>`array[r.contract_id, r.worker_id, r.case_id] && ${holdKeys}`)
      .where((eb) => {
        const toRevise = eb.and([eb('r.state', '=', 'returned'), eb.or([eb('r.made_by', '=', ctx.actor.userId), eb('r.worker_id', '=', ctx.actor.postId)])])
        const toDecide = eb.and([eb('r.state', '=', 'signed'), eb('r.made_by', '<>', ctx.actor.userId)])
        return ctx.actor.post === 'lead' ? eb.or([toDecide, toRevise]) : toRevise
      })
      .orderBy('r.made_at')
      .limit(most)
      .execute()
    return rows.map((row) => ({ ...row, waitsFor: row.state === 'signed' ? ('decision' as const) : ('revision' as const) }))
  })
