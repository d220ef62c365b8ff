import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.i, 条例 30(3): a matter that accuses somebody is hidden from them as soon as it is known to, before there is a
 * case, and the tier above whoever is accused is told instead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One line for the desk that is told. Ids and a reason; the matter itself opens by grant alone.
    create table core.wall_notice (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      matter_tenant_id uuid not null references core.tenant, matter_id uuid not null,
      walled_from uuid[] not null, reason text not null check (reason <> ''),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      lifted_by uuid, lifted_at timestamptz, lift_reason text,
      primary key (tenant_id, id)
    );
    create index on core.wall_notice (matter_tenant_id, matter_id);
    create index on core.wall_notice (tenant_id, made_at desc);
    alter table core.wall_notice enable row level security;
    alter table core.wall_notice force row level security;
    create policy door on core.wall_notice to app_user using (true) with check (true);
    create policy fn on core.wall_notice to authz_fn using (true) with check (true);
    create policy migrate on core.wall_notice to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy reads on core.wall_notice as restrictive for select to app_user using (
      tenant_id in (select unnest(t.desk) from authz.ticket t) and not walled_from && (select t.selves from authz.ticket t));
    grant select on core.wall_notice to app_user;
    grant select, insert, update on core.wall_notice to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The first desk above a unit that is not accused itself; null above the top. */
    create function core.tier_above(p_unit uuid, p_from uuid[]) returns uuid language sql stable set search_path = '' as $$
      select a.id from core.tenant u join core.tenant a on starts_with(u.path, a.path || '.')
        where u.id = p_unit and not a.id = any (p_from) order by length(a.path) desc limit 1 $$;

    /* Who is told of an accusation: for a bureau and its people the tier above it; for an agency and its people the bureau it serves
       here, or the tier above where that one is accused too. */
    create function core.told_of(p_tenant uuid, p_from uuid[]) returns setof uuid language sql stable set search_path = '' as $$
      select distinct desk from (
        select core.tier_above(u.id, p_from) as desk from core.tenant u where u.id = any (p_from)
        union all select core.tier_above(p.tenant_id, p_from) from core.post p where p.account_id = any (p_from) and p.tenant_id is not null
        union all select case when p_tenant = any (p_from) then core.tier_above(p_tenant, p_from) else p_tenant end
          where exists (select from core.agency a where a.id = any (p_from))
            or exists (select from core.post p where p.account_id = any (p_from) and p.contract_id is not null)) x where desk is not null $$;

    /*
     * Whoever serves a matter, or registers it at its counter, puts it behind a wall; what is named is added to the wall there is.
     * Nobody names themselves, and what is no bureau, agency or account of this house cannot be named. Answers how many desks were told.
     */
    create function core.wall_matter(p_tenant uuid, p_matter uuid, p_from uuid[], p_reason text) returns int
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m core.matter; wall uuid[]; told int; begin
      if cardinality(p_from) not between 1 and 20 or p_reason = '' or (select count(distinct u) from unnest(p_from) u where exists (select from core.tenant where id = u)
          or exists (select from core.agency where id = u) or exists (select from core.account where id = u)) <> cardinality(p_from) then
        raise exception 'nobody to wall from' using errcode = '22023'; end if;
      if not me.writes or me.role not in ('worker', 'lead', 'bureau-officer') or me.actor = any (p_from) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into m from core.matter x where x.tenant_id = p_tenant and x.id = p_matter and x.tenant_id = any (me.tenants)
        and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      wall := array(select distinct u from unnest(m.walled_from || p_from) u order by u);
      perform core.put_wall(p_tenant, p_matter, wall);
      -- notices of before are hidden from who is accused now as well
      update core.wall_notice n set walled_from = wall where n.matter_tenant_id = p_tenant and n.matter_id = p_matter;
      insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by)
        select t, p_tenant, p_matter, wall, p_reason, me.actor from core.told_of(p_tenant, wall) t;
      get diagnostics told = row_count;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', '{}', me.actor from core."case" where tenant_id = p_tenant and matter_id = p_matter;
      return told; end $$;

    /* A desk that was told, and is not accused, takes the wall down with a reason. */
    create function core.lift_wall(p_tenant uuid, p_matter uuid, p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if not me.writes or me.role <> 'bureau-officer' or p_reason = '' then raise exception 'not allowed' using errcode = '42501'; end if;
      update core.wall_notice n set lifted_by = me.actor, lifted_at = clock_timestamp(), lift_reason = p_reason
        where n.matter_tenant_id = p_tenant and n.matter_id = p_matter and n.lifted_at is null
          and exists (select from core.wall_notice o where o.matter_tenant_id = p_tenant and o.matter_id = p_matter and o.lifted_at is null
            and o.tenant_id = any (me.desk) and not o.walled_from && me.selves);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.put_wall(p_tenant, p_matter, '{}');
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'wall-lifted', '{}', me.actor from core."case" where tenant_id = p_tenant and matter_id = p_matter;
    end $$;
    grant execute on function core.wall_matter(uuid,uuid,uuid[],text), core.lift_wall(uuid,uuid,text) to app_user;
  `.execute(db))
}
