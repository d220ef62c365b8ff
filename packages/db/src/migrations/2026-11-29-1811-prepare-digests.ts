import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * One digest a day: what waits for one post at one place, as it was in the morning. Figures alone, no case and no name,
 * so that a wall put up later has nothing to take back. A row is written once and never changed, but for having been seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.digest (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      post_id uuid not null references core.post, account_id uuid not null references core.account,
      day date not null,
      counts jsonb not null check (jsonb_typeof(counts) = 'object'),
      made_at timestamptz not null default clock_timestamp(), seen_at timestamptz,
      primary key (tenant_id, id),
      -- once per post, place and day, by whichever process comes first
      unique (tenant_id, post_id, day)
    );
    create index on core.digest (account_id, day desc);
    alter table core.digest enable row level security;
    alter table core.digest force row level security;
    create policy door on core.digest for select to app_user using (true);
    create policy fn on core.digest to authz_fn using (true) with check (true);
    create policy migrate on core.digest to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.digest as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy reads on core.digest as restrictive for select to app_user using (account_id = (select t.actor from authz.ticket t));
    grant select on core.digest to app_user;
    grant select, insert, update on core.digest to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* For the job of a place: the digest of one of its contract's staff. @returns false when it is there already */
    create function core.write_digest(p_tenant uuid, p_post uuid, p_day date, p_counts jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'job' or not p_tenant = any (me.tenants) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.digest (tenant_id, post_id, account_id, day, counts)
        select p_tenant, p.id, p.account_id, p_day, p_counts from core.post p where p.id = p_post and p.contract_id = any (me.contracts)
        on conflict (tenant_id, post_id, day) do nothing;
      return found; end $$;

    /* The same for the bureau of the job's place and those above it: what waits at their desks. The accused learns nothing:
       matters behind a wall are not counted. Each bureau by its own word on the rule, whichever place's job comes first. */
    create function core.write_bureau_digests(p_tenant uuid, p_day date) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n int; begin
      if me.role <> 'job' or not p_tenant = any (me.tenants) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.digest (tenant_id, post_id, account_id, day, counts)
        select c.tenant_id, c.id, c.account_id, p_day, jsonb_strip_nulls(jsonb_build_object('to-dispatch', nullif(c.matters, 0), 'notices', nullif(c.notices, 0)))
        from (select up.id as tenant_id, p.id, p.account_id,
            case when p.role = 'bureau-officer' then (select count(*) from core.matter m where m.tenant_id = up.id and m.served_by = '{}' and m.walled_from = '{}'
              and not exists (select from core."case" k where k.tenant_id = m.tenant_id and k.matter_id = m.id)) else 0 end as matters,
            (select count(*) from core.risk_notice r where r.post_id = p.id and r.seen_at is null and r.walled_from = '{}') as notices
          from core.tenant t join core.tenant up on t.path = up.path or starts_with(t.path, up.path || '.')
            join core.post p on p.tenant_id = up.id and p.role in ('bureau-officer', 'bureau-admin') and p_day >= p.starts and (p.ends is null or p_day <= p.ends)
            join core.account a on a.id = p.account_id and a.disabled_at is null
          where t.id = p_tenant and core.rule_is_on(up.id, 'core/prepare-digests')) c
        where c.matters + c.notices > 0
        on conflict (tenant_id, post_id, day) do nothing;
      get diagnostics n = row_count;
      return n; end $$;
    /* As before, and the core is on everywhere. */
    create or replace function core.places_of_module(p_module text) returns table (contract_id uuid, tenant_id uuid)
    language sql stable security definer set search_path = '' as $$
      select a.contract_id, a.tenant_id from core.contract c join core.contract_area a on a.contract_id = c.id
      where core.today() between c.starts and c.ends and (p_module = 'core' or p_module = any (core.modules_on(c.id))) order by 1, 2 $$;
    create function core.see_digests() returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n int; begin
      update core.digest d set seen_at = clock_timestamp() where d.account_id = me.actor and d.seen_at is null;
      get diagnostics n = row_count;
      return n; end $$;
    grant execute on function core.write_digest(uuid,uuid,date,jsonb), core.write_bureau_digests(uuid,date), core.see_digests() to app_user;
  `.execute(db))
}
