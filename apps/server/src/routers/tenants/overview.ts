import { stages, type Stage } from '@xinshe/core/case/case.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'

/**
 * How many cases stand where, for this bureau and each below it: registry rows only, no names and no narrative. Row
 * security leaves out what is walled from the reader.
 */
export const overview = procedure({ permission: 'tenant.read', scope: 'tenant', audit: 'read', purpose: 'statistics' }).query(async ({ ctx }) => {
  const tree = await ownTree(ctx.db, ctx.tenant.path)
  const ids = tree.map(({ id }) => id)
  const counted = await ctx.db
    .selectFrom('core.case')
    .select(['tenant_id as tenantId', 'stage', (eb) => eb.fn.countAll<string>().as('count')])
    .where((eb) => eb('tenant_id', '=', eb.fn.any(eb.val(ids))))
    .groupBy(['tenant_id', 'stage'])
    .execute()

  const byTenant = new Map(tree.map(({ id }) => [id, zeros()]))
  for (const { tenantId, stage, count } of counted) byTenant.get(tenantId)![stage] = Number(count)
  return tree.map(({ id, parentId, slug, name, tier }) => ({ id, parentId, slug, name, tier, stages: byTenant.get(id)! }))
})

function zeros(): Record<Stage, number> {
  return Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
}
