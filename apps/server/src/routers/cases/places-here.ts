import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { procedure } from '../../rpc.ts'
import { ownContracts } from '../../desk-context.ts'

/**
 * The places this post serves, in the order of the tree, with the open cases there: a worker's own, a lead's whole
 * project. A contract may cover a district's every town; the address says in which one somebody works.
 */
export const placesHere = procedure({ permission: 'case.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const rows = await ctx.db
    .selectFrom('core.contract_area as a')
    .innerJoin('core.tenant as t', 't.id', 'a.tenant_id')
    .select(['t.slug', 't.name', 't.tier'])
    .select((eb) =>
      eb
        .selectFrom('core.case as c')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('c.tenant_id', '=', 'a.tenant_id')
        .whereRef('c.contract_id', '=', 'a.contract_id')
        .where('c.stage', 'in', openStages)
        .$if(ctx.actor.post !== 'lead', (query) => query.where('c.worker_id', '=', ctx.actor.postId))
        .as('openCases')
    )
    .where(sql<boolean>`a.contract_id in ${ownContracts}`)
    .orderBy('t.path')
    .execute()
  return rows.map((row) => ({ ...row, openCases: row.openCases ?? 0 }))
})
