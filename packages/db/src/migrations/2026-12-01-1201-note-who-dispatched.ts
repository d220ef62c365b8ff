import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 8.2.a: whom a matter went to was kept, by whom and when was not: whoever comes second on a page that does not know is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- [{ contractId, by, at }], written by core.dispatch alone
    alter table core.matter add dispatches jsonb not null default '[]';
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create or replace function core.dispatch(p_tenant uuid, p_matter uuid, p_contract uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.matter m set served_by = array_append(m.served_by, p_contract),
          dispatches = m.dispatches || jsonb_build_object('contractId', p_contract, 'by', me.actor, 'at', clock_timestamp())
        where m.tenant_id = p_tenant and m.id = p_matter and me.writes
        and m.tenant_id = any (me.desk) and not m.walled_from && me.selves and not p_contract = any (m.served_by)
        and exists (select from core.contract_area a join core.contract c on c.id = a.contract_id
          where a.tenant_id = p_tenant and a.contract_id = p_contract and core.today() between c.starts and c.ends);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.serve_matter(p_tenant, p_matter, p_contract);
    end $$;
  `.execute(db))
}
