import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Whether a line of a flow is open asks for the newest case of a matter by a function; compared with it directly, every case of the
 * town was walked through and the function run for each, for the planner may not call a function before row security has spoken.
 * In a sub-select it runs once, and the case is found by its key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create or replace function core.opens_flow(p_tenant uuid, p_matter uuid, p_kind text, p_writes boolean) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select array[c.contract_id, c.worker_id, c.id] && case when p_writes then (select t.holds from authz.ticket t) else (select t.keys from authz.ticket t) end
          from core."case" c where c.tenant_id = p_tenant and c.id = (select core.newest_case(p_tenant, p_matter))), false)
        or p_tenant in (select unnest(t.desk) from authz.ticket t)
          and (p_kind <> 'hardship' or core.newest_case(p_tenant, p_matter) is null) $$
  `.execute(db))
}
