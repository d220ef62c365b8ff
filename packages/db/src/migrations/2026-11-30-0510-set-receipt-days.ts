import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 6.4: after how many days a referral that nobody has received is reminded of is the bureau's word, here and below, as the other terms are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.risk_setting add receipt_days int not null default 3 check (receipt_days between 1 and 30);
    alter table core.risk_setting alter receipt_days drop default;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    drop function core.set_risk_setting(uuid,jsonb,int,int,int,int,int);
    create function core.set_risk_setting(p_tenant uuid, p_levels jsonb, p_rate_hours int, p_plan_hours int, p_organ_hours int, p_need_days int, p_receipt_days int, p_visit_minutes int) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.risk_setting (tenant_id, levels, rate_hours, plan_hours, organ_hours, need_days, receipt_days, visit_minutes, made_by)
        values (p_tenant, p_levels, p_rate_hours, p_plan_hours, p_organ_hours, p_need_days, p_receipt_days, p_visit_minutes, me.actor); end $$;
    grant execute on function core.set_risk_setting(uuid,jsonb,int,int,int,int,int,int) to app_user;
  `.execute(db))
}
