import { sql } from 'kysely'
import { procedure } from '../../rpc.ts'

/** Whom a matter of this place may accuse (7.1.2.i): the bureaus up the path and below, the agencies at work here, and their people; never oneself. */
export const accusable = procedure({ permission: 'accusation.write', scope: 'tenant', audit: 'read', purpose: 'reception' }).query(async ({ ctx: { db, tenant, actor } }) => {
  const tenants = await db
    .selectFrom('core.tenant')
    .select(['id', 'name'])
    .where(sql<boolean>`path = ${tenant.path} or starts_with(${tenant.path}, path || '.') or starts_with(path, ${`${tenant.path}.`})`)
    .orderBy('path')
    .execute()
  const agencies = await db
    .selectFrom('core.agency as g')
    .select(['g.id', 'g.name'])
    .where(sql<boolean>`exists (select from core.contract c join core.contract_area a on a.contract_id = c.id where c.agency_id = g.id and a.tenant_id = ${tenant.id})`)
    .orderBy('g.name')
    .execute()
  const people = await db
    .selectFrom('core.account as a')
    .select(['a.id', 'a.display_name as name'])
    .where('a.id', '<>', actor.userId)
    .where(sql<boolean>`exists (select from core.post p where p.account_id = a.id and (p.tenant_id = ${tenant.id}
      or p.contract_id in (select x.contract_id from core.contract_area x where x.tenant_id = ${tenant.id})))`)
    .orderBy('a.display_name')
    .execute()
  return { tenants, agencies, people }
})
