import { procedure } from '../../rpc.ts'

/** The accounts of partners here (6.3.2.a), those that have ended too, as far as this post sees the directory. */
export const accounts = procedure({ permission: 'partner.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(({ ctx }) =>
  ctx.db
    .selectFrom('core.post as p')
    .innerJoin('core.partner as k', (join) => join.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.partner_id'))
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select(['p.id as postId', 'p.partner_id as partnerId', 'p.account_id as accountId', 'a.name as accountName', 'k.name', 'k.organisation', 'k.type', 'p.starts'])
    .select((eb) => eb.ref('p.ends').$notNull().as('ends'))
    .where('p.tenant_id', '=', ctx.tenant.id)
    .where('p.role', '=', 'partner')
    .orderBy('p.ends', 'desc')
    .orderBy('k.name')
    .limit(500)
    .execute()
)
