import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * The lines of a special flow are narrative of the case and not part of the petition (docs/decisions/0021): whoever works the
 * case or leads its project reads and writes them, and the counter where it takes part. That a flow is open, and of which
 * kind, stays with the petition. Why a person opened it is a line like the others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table core.flow drop column sealed`.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The case that has the flows of a matter now. A matter has cases of several contracts: the newest is the newest of all, and not
       of those its reader sees. Its id alone, and that a case exists is no secret where the matter is open. */
    create function core.newest_case(p_tenant uuid, p_matter uuid) returns uuid language sql stable security definer set search_path = '' as $$
      select c.id from core."case" c where c.tenant_id = p_tenant and c.matter_id = p_matter and p_tenant = any ((authz.me()).tenants) order by c.opened_at desc, c.id limit 1 $$;

    /* Whether the running ticket reads the lines of a matter's flow, or writes them. With a case: who works it and who leads it. The
       counter too where it is on the spot itself (7.2.1, 7.2.2), of a hardship only until there is a case. Runs as its reader. */
    create function core.opens_flow(p_tenant uuid, p_matter uuid, p_kind text, p_writes boolean) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select array[c.contract_id, c.worker_id, c.id] && case when p_writes then (select t.holds from authz.ticket t) else (select t.keys from authz.ticket t) end
          from core."case" c where c.tenant_id = p_tenant and c.id = core.newest_case(p_tenant, p_matter)), false)
        or p_tenant in (select unnest(t.desk) from authz.ticket t)
          and (p_kind <> 'hardship' or core.newest_case(p_tenant, p_matter) is null) $$;
    grant execute on function core.newest_case(uuid,uuid), core.opens_flow(uuid,uuid,text,boolean) to app_user;

    /* Whether nobody has written a line of this step into a flow; asked by whoever may add the first and reads none. */
    create function core.is_first_line(p_tenant uuid, p_flow uuid, p_step text) returns boolean language sql security definer set search_path = '' as $$
      select p_tenant = any ((authz.me()).tenants) and not exists (select from core.flow_entry e where e.tenant_id = p_tenant and e.flow_id = p_flow and e.step = p_step) $$;
    grant execute on function core.is_first_line(uuid,uuid,text) to app_user;

    create or replace function core.guard_flow_entry() returns trigger language plpgsql security definer set search_path = '' as $$
    declare f core.flow; begin
      select * into f from core.flow x where x.tenant_id = new.tenant_id and x.id = new.flow_id for update;
      if not found or f.matter_id <> new.matter_id or new.step not in ('open', 'close', 'reopen') and split_part(new.step, '/', 1) <> f.kind then
        raise exception 'another flow' using errcode = '23503'; end if;
      if (select x.step from core.flow_entry x where x.tenant_id = f.tenant_id and x.flow_id = f.id and x.step in ('close', 'reopen') order by x.made_at desc limit 1) = 'close'
        and new.step <> 'reopen' then raise exception 'closed' using errcode = '40001'; end if;
      if new.corrects is not null and not exists (select from core.flow_entry x where x.tenant_id = f.tenant_id and x.id = new.corrects and x.flow_id = f.id and x.step = new.step) then
        raise exception 'another line' using errcode = '23503'; end if;
      if new.about is not null and not exists (select from core.flow_entry x where x.tenant_id = f.tenant_id and x.id = new.about and x.flow_id = f.id) then
        raise exception 'another line' using errcode = '23503'; end if;
      if new.step = 'collective/representative' and not new.is_struck and 5 <= (
          select count(*) from core.flow_entry x where x.tenant_id = f.tenant_id and x.flow_id = f.id and x.step = new.step and not x.is_struck and x.id is distinct from new.corrects
            and not exists (select from core.flow_entry y where y.tenant_id = x.tenant_id and y.corrects = x.id)) then
        raise exception '7.2.1.a: five representatives at most' using errcode = '23514'; end if;
      return new; end $$;
  `.execute(db))
  await sql`
    drop policy reads on core.flow_entry;
    drop policy adds on core.flow_entry;
    create policy reads on core.flow_entry as restrictive for select to app_user using (
      core.opens_flow(tenant_id, matter_id, (select f.kind from core.flow f where f.tenant_id = flow_entry.tenant_id and f.id = flow_entry.flow_id), false));
    -- whoever registers a visit of five writes the first count and the report of the flow it opens, and reads neither
    create policy adds on core.flow_entry as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and (
      core.opens_flow(tenant_id, matter_id, (select f.kind from core.flow f where f.tenant_id = flow_entry.tenant_id and f.id = flow_entry.flow_id), true)
      or step in ('collective/headcount', 'collective/report') and corrects is null and served_by && (select t.contracts from authz.ticket t) and core.is_first_line(tenant_id, flow_id, step)));
  `.execute(db)
}
