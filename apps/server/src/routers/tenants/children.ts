import { bureauPosts } from '@xinshe/core/post.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'

/** The bureaus below this one, in the order of the tree, with how many officers and contracts each has today. */
export const children = procedure({ permission: 'tenant.read', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const tree = await ownTree(ctx.db, ctx.tenant.path)
  const ids = tree.map(({ id }) => id)
  const officers = await ctx.db
    .selectFrom('core.post')
    .select(['tenant_id as tenantId', (eb) => eb.fn.countAll<string>().as('count')])
    .where((eb) => eb('tenant_id', '=', eb.fn.any(eb.val(ids))))
    .where('role', 'in', bureauPosts)
    .where((eb) => eb('starts', '<=', eb.fn<string>('core.today', [])))
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', eb.fn<string>('core.today', []))]))
    .groupBy('tenant_id')
    .execute()
  const contracts = await ctx.db
    .selectFrom('core.contract_area as a')
    .innerJoin('core.contract as c', 'c.id', 'a.contract_id')
    .select(['a.tenant_id as tenantId', (eb) => eb.fn.countAll<string>().as('count')])
    .where((eb) => eb('a.tenant_id', '=', eb.fn.any(eb.val(ids))))
    .where((eb) => eb.between(eb.fn<string>('core.today', []), eb.ref('c.starts'), eb.ref('c.ends')))
    .groupBy('a.tenant_id')
    .execute()

  const numberOf = (rows: readonly { tenantId: string | null; count: string }[], id: string) => Number(rows.find(({ tenantId }) => tenantId === id)?.count ?? 0)
  return tree
    .filter(({ id }) => id !== ctx.tenant.id)
    .map((tenant) => ({ ...tenant, officers: numberOf(officers, tenant.id), contracts: numberOf(contracts, tenant.id) }))
})
