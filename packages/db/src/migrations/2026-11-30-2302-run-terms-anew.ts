import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.3.b: a flow that a person has closed and the rule opens again, because 困难 is tagged anew (4.4.b), has its hours from
 * then on: reckoned from the first opening they would be over at once and alarm the lead of nothing. An alarm of its life before
 * does not count.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* From when the hours of a flow run: its opening, or the last time the rule opened it again. A person who reopens wins no time; which of them it was is the program's word. */
    create function core.terms_run_from(f core.flow) returns timestamptz language sql stable set search_path = '' as $$
      select coalesce((select max(e.made_at) from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id
        and e.step = 'reopen' and e.facts @> '{"byRule": true}'), f.made_at) $$;

    /* Whether it has alarmed of its present hours. */
    create function core.has_called(f core.flow) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core.alarm a where a.tenant_id = f.tenant_id and a.id = f.alarm_id and a.raised_at >= core.terms_run_from(f)) $$;

    /* As before, and of a flow of 7.2.2 either mark may be the one that stands: 缠访闹访 (3.5) opens the same one. */
    create or replace function core.lacks_step(f core.flow) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'
        -- what the rule opened stands as long as a mark does
        and (f.kind = 'hardship' or f.origin = 'person' or exists (select from (select distinct on (k.kind) k.holds from core.contact_classification k
          where k.tenant_id = f.tenant_id and k.contact_id = f.contact_id and (k.kind = f.kind or f.kind = 'irrational' and k.kind = 'unruly') order by k.kind, k.made_at desc) newest where newest.holds))
        and not core.is_contacted(f)
        -- the newest case is the one that has the flow, and without a case nobody has rated
        and coalesce((select k.stage in ('registered', 'assessed', 'planned', 'in-service')
            and (f.kind = 'hardship' or not exists (select from core.risk_rating t where t.tenant_id = k.tenant_id and t.case_id = k.id and t.made_at >= f.made_at))
          from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc, k.id limit 1), true) $$;

    /* As before, the hours from where they run. */
    create or replace function core.call_overdue_steps(p_limit int, out called int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare f core.flow; c core."case"; r core.risk_rating; begin
      called := 0; failed := 0;
      for f in select x.* from core.flow x cross join lateral core.step_hours_of(x.tenant_id) h
          where x.kind in ('irrational', 'hardship') and not core.has_called(x) and coalesce(x.call_from <= clock_timestamp(), true)
          and core.terms_run_from(x) + make_interval(hours => case x.kind when 'hardship' then h.organ_hours else h.rate_hours end) between clock_timestamp() - interval '60 days' and clock_timestamp()
          and core.lacks_step(x)
          order by x.made_at limit p_limit for update of x skip locked loop
        -- done, or alarmed of, by somebody who has let go of the flow since this list was made
        continue when not core.lacks_step(f) or core.has_called(f);
        begin
          select * into c from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc, k.id limit 1;
          update core.flow x set alarm_id = core.call_overdue(c, f, case f.kind when 'hardship' then 'organ-overdue' else 'rating-overdue' end) where x.tenant_id = f.tenant_id and x.id = f.id;
          called := called + 1;
        exception when others then
          failed := failed + 1;
          update core.flow x set call_from = clock_timestamp() + interval '15 minutes' where x.tenant_id = f.tenant_id and x.id = f.id;
        end;
      end loop;
      for r in select t.* from core."case" k join core.risk_rating t on t.tenant_id = k.tenant_id and t.case_id = k.id
          where k.risk in ('red', 'orange') and k.stage in ('registered', 'assessed', 'planned', 'in-service') and t.alarm_id is null and coalesce(t.call_from <= clock_timestamp(), true) and not t.has_plan
          and t.ordinal = (select max(x.ordinal) from core.risk_rating x where x.tenant_id = k.tenant_id and x.case_id = k.id)
          and core.plan_wanted_since(k.tenant_id, k.id) + make_interval(hours => (core.step_hours_of(k.tenant_id)).plan_hours) between clock_timestamp() - interval '60 days' and clock_timestamp()
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
