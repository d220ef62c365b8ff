import { bureauPosts } from '@xinshe/core/post.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'

/** The officers and administrators of this bureau and of those below, former ones last. */
export const officers = procedure({ permission: 'officer.read', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const ids = (await ownTree(ctx.db, ctx.tenant.path)).map(({ id }) => id)
  const rows = await ctx.db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .innerJoin('core.tenant as t', 't.id', 'p.tenant_id')
    .select(['p.id', 'p.account_id as accountId', 'a.name', 'a.display_name as displayName', 'p.role', 'p.starts', 'p.ends', 'p.reason'])
    .select(['t.id as tenantId', 't.name as tenantName', 't.slug as tenantSlug'])
    .where((eb) => eb('p.tenant_id', '=', eb.fn.any(eb.val(ids))))
    .where('p.role', 'in', bureauPosts)
    .orderBy((eb) => eb('p.ends', '<', eb.fn<string>('core.today', [])), (order) => order.asc().nullsFirst())
    .orderBy('t.path')
    .orderBy('a.display_name')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ ...row, isMe: row.accountId === ctx.actor.userId }))
})
