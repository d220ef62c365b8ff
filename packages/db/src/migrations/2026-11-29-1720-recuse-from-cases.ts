import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * A conflict of interest locks: whoever declares it is put behind the wall of the matter, the same that hides an
 * accusation. So no policy, no search, no assignment and no approval has to know of it. Lifted by a second person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.recusal (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      account_id uuid not null references core.account, sealed bytea not null,
      lifted_by uuid references core.account, lifted_at timestamptz, lift_sealed bytea,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_sealed is null)),
      check (lifted_by <> account_id)
    );
    select core.case_ref('core.recusal');
    create unique index recusal_standing on core.recusal (tenant_id, case_id, account_id) where lifted_at is null;
    select core.protect('core.recusal', 'registry');
    revoke insert on core.recusal from app_user;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.recused_from(p_tenant uuid, p_matter uuid) returns uuid[] language sql stable set search_path = '' as $$
      select coalesce(array_agg(distinct x.account_id), '{}') from core.recusal x join core."case" c on c.tenant_id = x.tenant_id and c.id = x.case_id
        where c.tenant_id = p_tenant and c.matter_id = p_matter and x.lifted_at is null $$;

    /* As before; and whoever is recused stays behind it, whatever becomes of an accusation. */
    create or replace function core.put_wall(p_tenant uuid, p_matter uuid, p_from uuid[]) returns void language plpgsql set search_path = '' as $$
    declare t text; wall uuid[] := array(select distinct u from unnest(p_from || core.recused_from(p_tenant, p_matter)) u order by u); begin
      update core.matter set walled_from = wall where tenant_id = p_tenant and id = p_matter;
      update core."case" set walled_from = wall where tenant_id = p_tenant and matter_id = p_matter;
      for t in select core.tables_of_matter() loop
        execute format('update %s set walled_from = $3 where tenant_id = $1 and matter_id = $2', t) using p_tenant, p_matter, wall;
      end loop;
      update core.petitioner p set walled_from = coalesce((
          select array_agg(x.u) from (select distinct unnest(wall) as u) x where not exists (
            select from core.matter o where o.tenant_id = p_tenant and not x.u = any (o.walled_from)
              and (o.petitioner_id = p.id or exists (select from core.matter_party q where q.tenant_id = p_tenant and q.matter_id = o.id and q.petitioner_id = p.id)))), '{}')
        where p.tenant_id = p_tenant and p.id in (select core.petitioners_of_matter(p_tenant, p_matter));
    end $$;

    /* As before; who is recused is not accused, and no desk is told of them. */
    create or replace function core.wall_matter(p_tenant uuid, p_matter uuid, p_from uuid[], p_reason text) returns int
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m core.matter; wall uuid[]; told int; begin
      if cardinality(p_from) not between 1 and 20 or p_reason = '' or (select count(distinct u) from unnest(p_from) u where exists (select from core.tenant where id = u)
          or exists (select from core.agency where id = u) or exists (select from core.account where id = u)) <> cardinality(p_from) then
        raise exception 'nobody to wall from' using errcode = '22023'; end if;
      if not me.writes or me.role not in ('worker', 'lead', 'bureau-officer') or me.actor = any (p_from) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into m from core.matter x where x.tenant_id = p_tenant and x.id = p_matter and x.tenant_id = any (me.tenants)
        and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      wall := array(select distinct u from unnest(m.walled_from || p_from) u where u = any (p_from) or not u = any (core.recused_from(p_tenant, p_matter)) order by u);
      perform core.put_wall(p_tenant, p_matter, wall);
      -- notices of before are hidden from who is accused now as well
      update core.wall_notice n set walled_from = wall where n.matter_tenant_id = p_tenant and n.matter_id = p_matter;
      insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by)
        select t, p_tenant, p_matter, wall, p_reason, me.actor from core.told_of(p_tenant, wall) t;
      get diagnostics told = row_count;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', '{}', me.actor from core."case" where tenant_id = p_tenant and matter_id = p_matter;
      return told; end $$;

    /* Whoever works on a case, or leads its project, declares a conflict of their own. It counts when this returns. */
    create function core.recuse(p_tenant uuid, p_case uuid, p_id uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; m core.matter; begin
      if not me.writes or me.role not in ('worker', 'lead') then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and array[x.contract_id, x.worker_id, x.id] && me.holds and not x.walled_from && me.selves;
      if c.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into m from core.matter x where x.tenant_id = p_tenant and x.id = c.matter_id for update;
      insert into core.recusal (tenant_id, id, case_id, contract_id, worker_id, walled_from, account_id, sealed, made_by)
        select x.tenant_id, p_id, x.id, x.contract_id, x.worker_id, x.walled_from, me.actor, p_sealed, me.actor from core."case" x where x.tenant_id = p_tenant and x.id = p_case;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select x.tenant_id, x.id, x.contract_id, x.worker_id, x.walled_from, 'recused', '{}', me.actor from core."case" x where x.tenant_id = p_tenant and x.id = p_case;
      perform core.put_wall(p_tenant, c.matter_id, m.walled_from); end $$;

    /* Another lead of the project takes it back, with a reason. An accusation that names the same person stays. */
    create function core.lift_recusal(p_tenant uuid, p_recusal uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.recusal; m core.matter; accused uuid[]; begin
      select x.* into r from core.recusal x join core."case" c on c.tenant_id = x.tenant_id and c.id = x.case_id
        where x.tenant_id = p_tenant and x.id = p_recusal and me.writes and me.role = 'lead' and c.contract_id = any (me.holds) and not c.walled_from && me.selves;
      if r.id is null or r.account_id = me.actor then raise exception 'not allowed' using errcode = '42501'; end if;
      select x.* into m from core.matter x join core."case" c on c.tenant_id = x.tenant_id and c.matter_id = x.id where c.tenant_id = p_tenant and c.id = r.case_id for update of x;
      update core.recusal x set lifted_by = me.actor, lifted_at = clock_timestamp(), lift_sealed = p_sealed where x.tenant_id = p_tenant and x.id = p_recusal and x.lifted_at is null;
      if not found then raise exception 'lifted meanwhile' using errcode = '40001'; end if;
      select coalesce(array_agg(u), '{}') into accused from core.wall_notice n, unnest(n.walled_from) u where n.matter_tenant_id = p_tenant and n.matter_id = m.id and n.lifted_at is null;
      perform core.put_wall(p_tenant, m.id, case when r.account_id = any (accused) then m.walled_from else array_remove(m.walled_from, r.account_id) end);
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select x.tenant_id, x.id, x.contract_id, x.worker_id, x.walled_from, 'recusal-lifted', '{}', me.actor from core."case" x where x.tenant_id = p_tenant and x.id = r.case_id; end $$;
    grant execute on function core.recuse(uuid,uuid,uuid,bytea), core.lift_recusal(uuid,uuid,bytea) to app_user;
  `.execute(db))
}
