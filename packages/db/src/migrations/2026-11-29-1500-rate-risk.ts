import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Levels of risk (6.3.3.b, 7.2.2.a–c): what a case was rated, on which criteria, by whom, until when; who was told of it;
 * what a level means at a bureau. Rows are added and never changed. Why, and the plan for the worst case, lie sealed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.risk_rating (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      -- of one case in turn, and not by the clock, which may jump: the highest holds
      ordinal int not null check (ordinal > 0),
      level text not null check (level in ('red', 'orange', 'yellow', 'blue')),
      criteria text[] not null check (cardinality(criteria) between 1 and 12),
      has_plan boolean not null,
      next_review_on date not null,
      sealed bytea not null,
      made_as text not null check (made_as in ('worker', 'lead')),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    -- 7.2.2.c: the second name of red
    create table core.risk_confirmation (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      rating_id uuid not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, rating_id),
      foreign key (tenant_id, rating_id) references core.risk_rating (tenant_id, id)
    );
    create table core.risk_notice (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      rating_id uuid not null,
      tier text not null check (tier in ('worker', 'lead', 'town', 'district', 'city')),
      account_id uuid not null references core.account,
      post_id uuid not null references core.post,
      told_at timestamptz not null default clock_timestamp(), due_at timestamptz not null, seen_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, rating_id, account_id),
      foreign key (tenant_id, rating_id) references core.risk_rating (tenant_id, id)
    );
    select core.case_ref('core.risk_rating'), core.case_ref('core.risk_confirmation'), core.case_ref('core.risk_notice');
    alter table core.risk_rating add unique (tenant_id, case_id, ordinal);
    create index risk_notice_open on core.risk_notice (account_id) where seen_at is null;
    create index case_risk on core."case" (tenant_id, risk, opened_at desc, id desc) where risk is not null;
    select core.protect('core.risk_rating', 'registry'), core.protect('core.risk_confirmation', 'registry'), core.protect('core.risk_notice', 'registry');
    revoke insert on core.risk_notice from app_user;
    revoke update (risk) on core."case" from app_user;

    -- Every change is a row; the newest counts, here and below until a bureau below says otherwise.
    create table core.risk_setting (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      levels jsonb not null check (jsonb_typeof(levels) = 'array' and jsonb_array_length(levels) = 4),
      rate_hours int not null check (rate_hours between 1 and 720),
      plan_hours int not null check (plan_hours between 1 and 720),
      visit_minutes int not null check (visit_minutes between 5 and 240),
      made_by uuid not null references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create index on core.risk_setting (tenant_id, made_at desc);
    alter table core.risk_setting enable row level security;
    alter table core.risk_setting force row level security;
    create policy door on core.risk_setting for select to app_user using (true);
    create policy fn on core.risk_setting to authz_fn using (true) with check (true);
    create policy migrate on core.risk_setting to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.risk_setting as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy reads on core.risk_setting as restrictive for select to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) or tenant_id in (select unnest(t.above) from authz.ticket t));
    grant select on core.risk_setting to app_user;
    grant select, insert on core.risk_setting to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The level of a case is that of its newest rating, and nothing else sets it. */
    create function core.risk_follows_rating() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core."case" c set risk = new.level where c.tenant_id = new.tenant_id and c.id = new.case_id;
      return new; end $$;
    /* 7.2.2.c: a second name, under the newest rating of the case, and only under red. */
    create function core.guard_confirmation() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if not exists (select from core.risk_rating r where r.tenant_id = new.tenant_id and r.id = new.rating_id and r.case_id = new.case_id and r.level = 'red'
          and r.made_by <> new.made_by
          and r.ordinal = (select max(x.ordinal) from core.risk_rating x where x.tenant_id = r.tenant_id and x.case_id = r.case_id)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      return new; end $$;
    grant execute on function core.risk_follows_rating(), core.guard_confirmation() to house_owner;

    /* Tells exactly these tiers of a rating just made, by whoever made it; nobody twice, and never its author.
       @returns how many people were told */
    create function core.tell_rating(p_tenant uuid, p_rating uuid, p_tiers text[], p_minutes int) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.risk_rating; a core.alarm; n int; begin
      select * into r from core.risk_rating x where x.tenant_id = p_tenant and x.id = p_rating and x.made_by = me.actor and me.writes
        and not exists (select from core.risk_notice k where k.tenant_id = x.tenant_id and k.rating_id = x.id);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      -- the tiers of an alarm, asked about a case in which none is raised
      a.tenant_id := r.tenant_id; a.case_id := r.case_id; a.contract_id := r.contract_id; a.walled_from := r.walled_from; a.raised_by := r.made_by;
      insert into core.risk_notice (tenant_id, case_id, contract_id, worker_id, rating_id, tier, account_id, post_id, due_at)
        select distinct on (p.account_id) r.tenant_id, r.case_id, r.contract_id, r.worker_id, r.id, t.tier, p.account_id, p.id, clock_timestamp() + make_interval(mins => p_minutes)
        from unnest(p_tiers) with ordinality t (tier, n), core.posts_of_tier(a, t.tier) p order by p.account_id, t.n;
      get diagnostics n = row_count;
      return n; end $$;
    create function core.see_rating(p_rating uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.risk_notice k set seen_at = clock_timestamp() where k.rating_id = p_rating and k.account_id = me.actor and k.seen_at is null; end $$;

    /* What is set here, else by the nearest bureau above; no row: the house's own. */
    create function core.risk_setting_of(p_tenant uuid) returns setof core.risk_setting language sql stable set search_path = '' as $$
      select s.* from core.tenant t join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.') join core.risk_setting s on s.tenant_id = up.id
        where t.id = p_tenant order by length(up.path) desc, s.made_at desc limit 1 $$;
    create function core.set_risk_setting(p_tenant uuid, p_levels jsonb, p_rate_hours int, p_plan_hours int, p_visit_minutes int) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.risk_setting (tenant_id, levels, rate_hours, plan_hours, visit_minutes, made_by) values (p_tenant, p_levels, p_rate_hours, p_plan_hours, p_visit_minutes, me.actor); end $$;
    grant execute on function core.tell_rating(uuid,uuid,text[],int), core.see_rating(uuid), core.risk_setting_of(uuid), core.set_risk_setting(uuid,jsonb,int,int,int) to app_user;
  `.execute(db))
  await sql`
    create trigger risk_follows after insert on core.risk_rating for each row execute function core.risk_follows_rating();
    create trigger guard_confirmation before insert on core.risk_confirmation for each row execute function core.guard_confirmation();
  `.execute(db)
}
