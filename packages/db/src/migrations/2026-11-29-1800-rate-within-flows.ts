import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.a–c are done by the rating of the case: a rating says whose life is at risk, and a flow holds no judgement of its own.
 * 7.2.3.b: until when the organs are contacted is the bureau's setting, like the other time limits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.risk_rating add life_risk text check (life_risk in ('nobody', 'self', 'others', 'both'));
    grant insert (life_risk) on core.risk_rating to app_user;
    alter table core.risk_setting add organ_hours int not null default 72 check (organ_hours between 1 and 720);
    alter table core.risk_setting alter organ_hours drop default;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* 7.2.2.b: since when a case stands at orange or red without a plan; null where it does not. Rating it anew without one wins no time. */
    create function core.plan_wanted_since(p_tenant uuid, p_case uuid) returns timestamptz language sql stable set search_path = '' as $$
      select min(r.made_at) from core.risk_rating r where r.tenant_id = p_tenant and r.case_id = p_case and r.ordinal > coalesce((
        select max(x.ordinal) from core.risk_rating x where x.tenant_id = p_tenant and x.case_id = p_case and (x.has_plan or x.level in ('yellow', 'blue'))), 0) $$;

    drop function core.set_risk_setting(uuid,jsonb,int,int,int);
    create function core.set_risk_setting(p_tenant uuid, p_levels jsonb, p_rate_hours int, p_plan_hours int, p_organ_hours int, p_visit_minutes int) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.risk_setting (tenant_id, levels, rate_hours, plan_hours, organ_hours, visit_minutes, made_by)
        values (p_tenant, p_levels, p_rate_hours, p_plan_hours, p_organ_hours, p_visit_minutes, me.actor); end $$;
    grant execute on function core.plan_wanted_since(uuid,uuid), core.set_risk_setting(uuid,jsonb,int,int,int,int) to app_user;
  `.execute(db))
}
