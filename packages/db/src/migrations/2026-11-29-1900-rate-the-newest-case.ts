import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.a: a flow belongs to the newest case of its matter. A rating that an older case got meanwhile neither does the step on
 * the page nor keeps the clock from telling that it is overdue.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* For the worker, beside the climbing, as many of them as one likes. What one flow does wrong keeps no other waiting. What has
       been due for 60 days is let go: whoever imports the past, or was switched off so long, wakes nobody. */
    create or replace function core.call_overdue_steps(p_limit int, out called int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare f core.flow; c core."case"; r core.risk_rating; begin
      called := 0; failed := 0;
      for f in select x.* from core.flow x where x.kind = 'irrational' and x.alarm_id is null and coalesce(x.call_from <= clock_timestamp(), true)
          and x.made_at + make_interval(hours => (core.rating_hours_of(x.tenant_id)).rate_hours) between clock_timestamp() - interval '60 days' and clock_timestamp()
          -- what the rule opened stands as long as the mark does
          and (x.origin = 'person' or (select k.holds from core.contact_classification k where k.tenant_id = x.tenant_id and k.contact_id = x.contact_id and k.kind = x.kind
            order by k.made_at desc limit 1))
          and coalesce((select e.step from core.flow_entry e where e.tenant_id = x.tenant_id and e.flow_id = x.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'
          -- the newest case is the one that has the flow, and without a case nobody has rated
          and coalesce((select k.stage in ('registered', 'assessed', 'planned', 'in-service')
              and not exists (select from core.risk_rating t where t.tenant_id = k.tenant_id and t.case_id = k.id and t.made_at >= x.made_at)
            from core."case" k where k.tenant_id = x.tenant_id and k.matter_id = x.matter_id order by k.opened_at desc, k.id limit 1), true)
          order by x.made_at limit p_limit for update of x skip locked loop
        begin
          select * into c from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc, k.id limit 1;
          update core.flow x set alarm_id = core.call_overdue(c, f, 'rating-overdue') where x.tenant_id = f.tenant_id and x.id = f.id;
          called := called + 1;
        exception when others then
          failed := failed + 1;
          update core.flow x set call_from = clock_timestamp() + interval '15 minutes' where x.tenant_id = f.tenant_id and x.id = f.id;
        end;
      end loop;
      for r in select t.* from core."case" k join core.risk_rating t on t.tenant_id = k.tenant_id and t.case_id = k.id
          where k.risk in ('red', 'orange') and k.stage in ('registered', 'assessed', 'planned', 'in-service') and t.alarm_id is null and coalesce(t.call_from <= clock_timestamp(), true) and not t.has_plan
          and t.ordinal = (select max(x.ordinal) from core.risk_rating x where x.tenant_id = k.tenant_id and x.case_id = k.id)
          and core.plan_wanted_since(k.tenant_id, k.id) + make_interval(hours => (core.rating_hours_of(k.tenant_id)).plan_hours) between clock_timestamp() - interval '60 days' and clock_timestamp()
          -- told of once, however often it is rated anew without a plan
          and not exists (select from core.risk_rating x where x.tenant_id = k.tenant_id and x.case_id = k.id and x.alarm_id is not null and x.made_at >= core.plan_wanted_since(k.tenant_id, k.id))
          order by t.made_at limit p_limit for update of t skip locked loop
        begin
          select * into c from core."case" k where k.tenant_id = r.tenant_id and k.id = r.case_id;
          update core.risk_rating x set alarm_id = core.call_overdue(c, null, 'plan-overdue') where x.tenant_id = r.tenant_id and x.id = r.id;
          called := called + 1;
        exception when others then
          failed := failed + 1;
          update core.risk_rating x set call_from = clock_timestamp() + interval '15 minutes' where x.tenant_id = r.tenant_id and x.id = r.id;
        end;
      end loop; end $$;
  `.execute(db))
}
