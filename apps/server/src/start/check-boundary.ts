import type pg from 'pg'
import type { Pools } from '../app-parts.ts'
import { StartFault } from './start-fault.ts'

/**
 * Whether the roles that serve are guests: none is a superuser, passes row security, makes roles or databases, owns
 * anything, belongs to anybody, or may make tables (security.md A02). Otherwise every rule of the house is void.
 * @throws StartFault naming the role and what it is
 */
export async function checkBoundary(pools: Pools): Promise<void> {
  await Promise.all((Object.values(pools) as pg.Pool[]).map(mustBeGuest))
}

async function mustBeGuest(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; faults: string[] }>(`
    select current_user as role, array_remove(array[
      case when r.rolsuper then 'superuser' end,
      case when r.rolbypassrls then 'bypassrls' end,
      case when r.rolcreaterole then 'createrole' end,
      case when r.rolcreatedb then 'createdb' end,
      case when exists (select from pg_auth_members m where m.member = r.oid) then 'member of another role' end,
      case when exists (select from pg_class c where c.relowner = r.oid) then 'owner of tables' end,
      case when has_database_privilege(current_database(), 'create') or has_database_privilege(current_database(), 'temp') then 'may create' end
    ], null) as faults
    from pg_roles r where r.rolname = current_user`)
  const { role, faults } = rows[0]!
  if (faults.length === 0) return
  const what = faults.join(', ')
  throw new StartFault(`数据库角色 ${role} 权限过大（${what}），行级安全会失效，拒绝启动。`, `The database role ${role} is more than a guest (${what}); row security would be void, so nothing is served.`)
}
