import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Whatever leans on a matter goes where the matter goes: to the contract it is dispatched to, behind the wall it is put
 * behind. The tables are read from the catalogue, so that one made next year is not forgotten here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.tables_of_matter() returns setof text language sql stable set search_path = '' as $$
      select c.oid::regclass::text from pg_catalog.pg_class c where c.relkind = 'r' and 3 = (select count(*) from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attname in ('matter_id', 'served_by', 'walled_from') and not a.attisdropped) $$;

    /* Everybody a matter belongs to: who brought it, and who is linked to it (3.4, 3.7). */
    create function core.petitioners_of_matter(p_tenant uuid, p_matter uuid) returns setof uuid language sql stable set search_path = '' as $$
      select m.petitioner_id from core.matter m where m.tenant_id = p_tenant and m.id = p_matter
      union select p.petitioner_id from core.matter_party p where p.tenant_id = p_tenant and p.matter_id = p_matter $$;

    create function core.serve_matter(p_tenant uuid, p_matter uuid, p_contract uuid) returns void language plpgsql set search_path = '' as $$
    declare t text; begin
      for t in select core.tables_of_matter() loop
        execute format('update %s set served_by = array_append(served_by, $3) where tenant_id = $1 and matter_id = $2 and not $3 = any (served_by)', t) using p_tenant, p_matter, p_contract;
      end loop;
      update core.petitioner p set served_by = array_append(p.served_by, p_contract) where p.tenant_id = p_tenant
        and p.id in (select core.petitioners_of_matter(p_tenant, p_matter)) and not p_contract = any (p.served_by);
    end $$;

    /* A petitioner is hidden from whom every matter of theirs is hidden from, and from nobody else. */
    create function core.put_wall(p_tenant uuid, p_matter uuid, p_from uuid[]) returns void language plpgsql set search_path = '' as $$
    declare t text; begin
      update core.matter set walled_from = p_from where tenant_id = p_tenant and id = p_matter;
      update core."case" set walled_from = p_from where tenant_id = p_tenant and matter_id = p_matter;
      for t in select core.tables_of_matter() loop
        execute format('update %s set walled_from = $3 where tenant_id = $1 and matter_id = $2', t) using p_tenant, p_matter, p_from;
      end loop;
      update core.petitioner p set walled_from = coalesce((
          select array_agg(x.u) from (select distinct unnest(p_from) as u) x where not exists (
            select from core.matter o where o.tenant_id = p_tenant and not x.u = any (o.walled_from)
              and (o.petitioner_id = p.id or exists (select from core.matter_party q where q.tenant_id = p_tenant and q.matter_id = o.id and q.petitioner_id = p.id)))), '{}')
        where p.tenant_id = p_tenant and p.id in (select core.petitioners_of_matter(p_tenant, p_matter));
    end $$;

    create or replace function core.dispatch(p_tenant uuid, p_matter uuid, p_contract uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.matter m set served_by = array_append(m.served_by, p_contract) where m.tenant_id = p_tenant and m.id = p_matter and me.writes
        and m.tenant_id = any (me.desk) and not m.walled_from && me.selves and not p_contract = any (m.served_by)
        and exists (select from core.contract_area a join core.contract c on c.id = a.contract_id
          where a.tenant_id = p_tenant and a.contract_id = p_contract and core.today() between c.starts and c.ends);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.serve_matter(p_tenant, p_matter, p_contract);
    end $$;

    create or replace function core.wall_case(p_tenant uuid, p_case uuid, p_from uuid[], p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m uuid; begin
      if not me.writes or me.desk = '{}' or me.desk && p_from or exists (select from core.tenant u where u.id = any (p_from)
          and not exists (select from core.tenant d where d.id = any (me.desk) and starts_with(u.path, d.path || '.'))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      select c.matter_id into m from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants)
        and not p_tenant = any (me.desk) and not c.walled_from && me.selves for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.put_wall(p_tenant, m, p_from);
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', jsonb_build_object('reason', p_reason), me.actor
        from core."case" where tenant_id = p_tenant and id = p_case;
    end $$;

    create or replace function core.hand_over_contract(p_from uuid, p_to uuid, p_worker uuid, p_reason text, p_slice int) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); moved uuid[]; m record; begin
      if me.role <> 'bureau-admin' or p_reason = '' or not exists (select from core.contract a join core.contract b on b.tenant_id = a.tenant_id
          where a.id = p_from and b.id = p_to and a.tenant_id = any (me.desk) and core.today() between b.starts and b.ends)
        or not exists (select from core.post where id = p_worker and contract_id = p_to and role = 'lead' and core.today() >= starts and (ends is null or core.today() <= ends)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      with s as (select c.tenant_id, c.id from core."case" c join core.contract_area a on a.tenant_id = c.tenant_id and a.contract_id = p_to
          where c.contract_id = p_from and not c.walled_from && me.selves limit p_slice for update of c skip locked),
        u as (update core."case" c set contract_id = p_to, worker_id = p_worker, version = c.version + 1 from s where c.tenant_id = s.tenant_id and c.id = s.id returning c.id)
        select coalesce(array_agg(id), '{}') into moved from u;
      for m in select distinct c.tenant_id, c.matter_id from core."case" c where c.id = any (moved) loop
        update core.matter x set served_by = array_append(x.served_by, p_to) where x.tenant_id = m.tenant_id and x.id = m.matter_id and not p_to = any (x.served_by);
        perform core.serve_matter(m.tenant_id, m.matter_id, p_to);
      end loop;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'contract-handed-over', jsonb_build_object('from', p_from, 'to', p_to, 'reason', p_reason), me.actor from core."case" where id = any (moved);
      return cardinality(moved); end $$;
  `.execute(db))
}
