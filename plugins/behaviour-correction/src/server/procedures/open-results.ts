import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../rpc.ts'

/** Dissuasions whose result nobody has recorded yet and this post may, the longest waiting first: a worker's own cases, a lead's whole project (5.9.d). */
export const openResults = procedure({ permission: 'behaviour.read', scope: 'tenant', audit: { none: 'numbers and times of cases the post works on' } })
  .input(z.strictObject({ limit: z.int().min(1).max(101).default(50) }))
  .query(async ({ ctx, input: { limit } }) => {
    const rows = await ctx.db
      .selectFrom('behaviour_correction.dissuasion as d')
      .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.case_id'))
      .select(['d.id', 'c.id as caseId', 'c.number', 'd.happened_at as happenedAt', 'd.kinds'])
      .where('d.tenant_id', '=', ctx.tenant.id)
      .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && (select t.holds from authz.ticket t)`)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('behaviour_correction.dissuasion_result as r').select('r.id').whereRef('r.tenant_id', '=', 'd.tenant_id').whereRef('r.dissuasion_id', '=', 'd.id')))
      )
      .orderBy('d.happened_at')
      .limit(limit)
      .execute()
    return rows.map(({ happenedAt, ...row }) => ({ ...row, happenedAt: happenedAt.toISOString() }))
  })
