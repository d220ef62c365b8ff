import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.1.e, 7.1.3.g, 7.1.4.g: what the approved plan of a case needs, and what was linked for it. From which type of provider,
 * when, and whether it was given stands in the clear and is counted; what and from whom lies sealed. A link is added and
 * never changed: a correction names the one it replaces.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.resource_need (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      -- the day on which a plan that asks for it was first approved
      asked_on date not null,
      state text not null default 'open' check (state in ('open', 'dropped')),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create table core.resource_link (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      need_id uuid, corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      provider_type text not null check (provider_type in ('government', 'enterprise', 'charity')),
      outcome text not null check (outcome in ('pending', 'given', 'failed')),
      linked_on date not null,
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.resource_need'), core.case_ref('core.resource_link');
    alter table core.resource_need add unique (tenant_id, id, case_id);
    alter table core.resource_link add unique (tenant_id, id, case_id),
      add foreign key (tenant_id, need_id, case_id) references core.resource_need (tenant_id, id, case_id),
      add foreign key (tenant_id, corrects, case_id) references core.resource_link (tenant_id, id, case_id);
    create unique index resource_link_corrected_once on core.resource_link (tenant_id, corrects);
    create index resource_need_open on core.resource_need (tenant_id, asked_on) where state = 'open';
    select core.protect('core.resource_need', 'content', '{state}'), core.protect('core.resource_link', 'content');

    alter table core.risk_setting add need_days int not null default 14 check (need_days between 1 and 365);
    alter table core.risk_setting alter need_days drop default;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    drop function core.set_risk_setting(uuid,jsonb,int,int,int,int);
    create function core.set_risk_setting(p_tenant uuid, p_levels jsonb, p_rate_hours int, p_plan_hours int, p_organ_hours int, p_need_days int, p_visit_minutes int) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.risk_setting (tenant_id, levels, rate_hours, plan_hours, organ_hours, need_days, visit_minutes, made_by)
        values (p_tenant, p_levels, p_rate_hours, p_plan_hours, p_organ_hours, p_need_days, p_visit_minutes, me.actor); end $$;
    grant execute on function core.set_risk_setting(uuid,jsonb,int,int,int,int,int) to app_user;
  `.execute(db))
}
