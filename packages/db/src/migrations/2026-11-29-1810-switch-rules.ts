import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * What a bureau says of the rules that run by themselves: on or off, and which way to read them. Every change is a row;
 * of one rule the newest of the nearest bureau counts, here and below. Which rules there are, and which of them may be
 * switched, the code says: a row about any other has no effect.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.rule_setting (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      rule text not null check (rule ~ '^[a-z-]+/[a-z-]+$'),
      is_on boolean not null,
      choice text check (choice ~ '^[a-z-]{1,40}$'),
      reason text not null check (length(reason) between 1 and 500),
      made_by uuid not null references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create index on core.rule_setting (tenant_id, rule, made_at desc);
    alter table core.rule_setting enable row level security;
    alter table core.rule_setting force row level security;
    create policy door on core.rule_setting for select to app_user using (true);
    create policy fn on core.rule_setting to authz_fn using (true) with check (true);
    create policy migrate on core.rule_setting to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.rule_setting as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy reads on core.rule_setting as restrictive for select to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) or tenant_id in (select unnest(t.above) from authz.ticket t));
    grant select on core.rule_setting to app_user;
    grant select, insert on core.rule_setting to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core', 'authz'], () => sql`
    /* Of every rule somebody has said something about: what holds here. */
    create function core.rule_settings_of(p_tenant uuid) returns setof core.rule_setting language sql stable set search_path = '' as $$
      select distinct on (s.rule) s.* from core.tenant t join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.') join core.rule_setting s on s.tenant_id = up.id
        where t.id = p_tenant order by s.rule, length(up.path) desc, s.made_at desc $$;
    /* True where nobody has said anything. */
    create function core.rule_is_on(p_tenant uuid, p_rule text) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select s.is_on from core.rule_settings_of(p_tenant) s where s.rule = p_rule), true) $$;
    /* As before, and a job reads what the bureaus above its places have set, as their staff do: levels, minutes, switches. */
    create or replace function authz.issue_job(p_contract uuid, p_hash bytea) returns timestamptz language sql security definer set search_path = '' as $$
      with c as (select * from core.contract where id = p_contract and core.today() between starts and ends for share)
      insert into authz.ticket (hash, role, actor, agency_id, reads, writes, tenants, above, desk, contracts, keys, holds, selves, until)
        select p_hash, 'job', '00000000-0000-0000-0000-000000000000', c.agency_id, 'project', true, array(select tenant_id from core.contract_area where contract_id = p_contract),
          array(select distinct up.id from core.contract_area a join core.tenant t on t.id = a.tenant_id join core.tenant up on t.path = up.path or starts_with(t.path, up.path || '.')
            where a.contract_id = p_contract),
          '{}', array[p_contract], array[p_contract], array[p_contract], '{}', statement_timestamp() + interval '10 minutes' from c
        on conflict (hash) do update set until = excluded.until returning until $$;
    create function core.set_rule(p_tenant uuid, p_rule text, p_is_on boolean, p_choice text, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.rule_setting (tenant_id, rule, is_on, choice, reason, made_by) values (p_tenant, p_rule, p_is_on, p_choice, p_reason, me.actor); end $$;
    grant execute on function core.rule_settings_of(uuid), core.rule_is_on(uuid,text), core.set_rule(uuid,text,boolean,text,text) to app_user;
  `.execute(db))
}
