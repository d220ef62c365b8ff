import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * What a bureau sets for its place is set as a whole. Whoever sets it says which version they had read, and a version that no
 * longer holds is not built upon: what a colleague, or the bureau above, has set meanwhile is not undone by an old page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.calendar_year add version int not null default 0;
    update core.calendar_year set version = 1 where tenant_id is not null;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* How often that which holds here has changed, and who set it last: 'alarm', 'risk', 'contact', or the name of a rule. What a
       bureau above sets once a nearer one has its own changes nothing here and does not count. */
    create function core.setting_stands(p_tenant uuid, p_what text, out version int, out made_by uuid, out made_at timestamptz) language sql stable set search_path = '' as $$
      with s as (select x.tenant_id, x.made_by, x.made_at from core.alarm_setting x where p_what = 'alarm'
          union all select x.tenant_id, x.made_by, x.made_at from core.risk_setting x where p_what = 'risk'
          union all select x.tenant_id, x.made_by, x.made_at from core.crisis_contact x where p_what = 'contact'
          union all select x.tenant_id, x.made_by, x.made_at from core.rule_setting x where x.rule = p_what),
        near as (select s.made_by, s.made_at, length(up.path) as depth from core.tenant t join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.')
          join s on s.tenant_id = up.id where t.id = p_tenant)
      select count(*)::int, (array_agg(n.made_by order by n.depth desc, n.made_at desc))[1], (array_agg(n.made_at order by n.depth desc, n.made_at desc))[1]
        from near n where not exists (select from near o where o.depth > n.depth and o.made_at < n.made_at) $$;
    /* Held: of two at once the second sees what the first has set. */
    create function core.may_build_on(p_tenant uuid, p_what text, p_version int) returns boolean language plpgsql set search_path = '' as $$ begin
      perform from core.tenant t where t.id = p_tenant for no key update;
      return (core.setting_stands(p_tenant, p_what)).version = p_version; end $$;

    /* As before; here and below false, and nothing is written, where the version that was read holds no longer. */
    drop function core.set_alarm_setting(uuid,int[],int,int);
    create function core.set_alarm_setting(p_tenant uuid, p_version int, p_minutes int[], p_report_minutes int, p_headcount int) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      if not core.may_build_on(p_tenant, 'alarm', p_version) then return false; end if;
      insert into core.alarm_setting (tenant_id, minutes, report_minutes, headcount, made_by) values (p_tenant, p_minutes, p_report_minutes, p_headcount, me.actor);
      return true; end $$;

    drop function core.set_risk_setting(uuid,jsonb,int,int,int,int,int,int);
    create function core.set_risk_setting(p_tenant uuid, p_version int, p_levels jsonb, p_rate_hours int, p_plan_hours int, p_organ_hours int, p_need_days int, p_receipt_days int, p_visit_minutes int) returns boolean
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      if not core.may_build_on(p_tenant, 'risk', p_version) then return false; end if;
      insert into core.risk_setting (tenant_id, levels, rate_hours, plan_hours, organ_hours, need_days, receipt_days, visit_minutes, made_by)
        values (p_tenant, p_levels, p_rate_hours, p_plan_hours, p_organ_hours, p_need_days, p_receipt_days, p_visit_minutes, me.actor);
      return true; end $$;

    drop function core.set_crisis_contact(uuid,uuid,text);
    create function core.set_crisis_contact(p_tenant uuid, p_version int, p_account uuid, p_phone text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      -- held: the post does not end meanwhile
      perform from core.post p where p.account_id = p_account order by p.id for share;
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) or p_account is not null and not exists (
          select from core.post p where p.account_id = p_account and p.handed_over_at is null and core.answers_for(p, p_tenant)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      if not core.may_build_on(p_tenant, 'contact', p_version) then return false; end if;
      insert into core.crisis_contact (tenant_id, account_id, phone, made_by) values (p_tenant, p_account, p_phone, me.actor);
      return true; end $$;

    drop function core.set_rule(uuid,text,boolean,text,text);
    create function core.set_rule(p_tenant uuid, p_version int, p_rule text, p_is_on boolean, p_choice text, p_reason text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      if not core.may_build_on(p_tenant, p_rule, p_version) then return false; end if;
      insert into core.rule_setting (tenant_id, rule, is_on, choice, reason, made_by) values (p_tenant, p_rule, p_is_on, p_choice, p_reason, me.actor);
      return true; end $$;

    /* As before; the version is the city's own: what came with a release is version 0. */
    drop function core.publish_calendar_year(int,date[],date[],text);
    create function core.publish_calendar_year(p_year int, p_version int, p_holidays date[], p_workdays date[], p_source text) returns boolean
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not exists (select from core.tenant t where t.id = me.desk[1] and t.tier = 'city') then
        raise exception 'not allowed' using errcode = '42501'; end if;
      perform from core.tenant t where t.id = me.desk[1] for no key update;
      if p_version <> coalesce((select y.version from core.calendar_year y where y.tenant_id = me.desk[1] and y.year = p_year), 0) then return false; end if;
      insert into core.calendar_year as y (tenant_id, year, state, holidays, workdays, source, made_by, version) values (me.desk[1], p_year, 'published', p_holidays, p_workdays, p_source, me.actor, 1)
        on conflict (tenant_id, year) do update set state = 'published', holidays = p_holidays, workdays = p_workdays, source = p_source, made_by = me.actor, made_at = clock_timestamp(), version = y.version + 1;
      perform core.note_unit_act(me, me.desk[1], null, null, 'calendar-published', p_source,
        jsonb_build_object('year', p_year, 'holidays', to_jsonb(p_holidays), 'workdays', to_jsonb(p_workdays)));
      return true; end $$;

    grant execute on function core.setting_stands(uuid,text), core.set_alarm_setting(uuid,int,int[],int,int), core.set_risk_setting(uuid,int,jsonb,int,int,int,int,int,int),
      core.set_crisis_contact(uuid,int,uuid,text), core.set_rule(uuid,int,text,boolean,text,text), core.publish_calendar_year(int,int,date[],date[],text) to app_user;
  `.execute(db))
}
