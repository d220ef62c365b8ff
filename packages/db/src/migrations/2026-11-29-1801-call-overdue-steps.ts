import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.a, 7.2.2.b: what is about a life comes to somebody by itself. A visit marked irrational whose case nobody rates, and
 * orange or red without a plan, alarm the lead when their hours are over. Once each; what is done, whose flow is closed, or
 * whose mark was overruled (3.5), never.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the alarm by which the clock told of it
    alter table core.flow add alarm_id uuid, add foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id);
    alter table core.risk_rating add alarm_id uuid, add foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id);
    -- not before: what has failed waits, so that it neither fails again at every beat nor stands before the others
    alter table core.flow add call_from timestamptz;
    alter table core.risk_rating add call_from timestamptz;
    create index flow_unrated on core.flow (made_at) where kind = 'irrational' and alarm_id is null;
    alter table core.alarm drop constraint alarm_kind_check,
      add constraint alarm_kind_check check (kind in ('self-harm', 'violence', 'mass-incident', 'mental-illness', 'worker-safety', 'missed-check-out', 'rating-overdue', 'plan-overdue', 'other'));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* What is set here, else by the nearest bureau above, else the house's own. */
    create function core.rating_hours_of(p_tenant uuid, out rate_hours int, out plan_hours int) language sql stable set search_path = '' as $$
      select s.rate_hours, s.plan_hours from core.risk_setting_of(p_tenant) s union all select 24, 48 limit 1 $$;

    /* For the worker, beside the climbing, as many of them as one likes. What one flow does wrong keeps no other waiting. What has
       been due for 60 days is let go: whoever imports the past, or was switched off so long, wakes nobody. */
    create function core.call_overdue_steps(p_limit int, out called int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare f core.flow; c core."case"; r core.risk_rating; begin
      called := 0; failed := 0;
      for f in select x.* from core.flow x where x.kind = 'irrational' and x.alarm_id is null and coalesce(x.call_from <= clock_timestamp(), true)
          and x.made_at + make_interval(hours => (core.rating_hours_of(x.tenant_id)).rate_hours) between clock_timestamp() - interval '60 days' and clock_timestamp()
          -- what the rule opened stands as long as the mark does
          and (x.origin = 'person' or (select k.holds from core.contact_classification k where k.tenant_id = x.tenant_id and k.contact_id = x.contact_id and k.kind = x.kind
            order by k.made_at desc limit 1))
          and coalesce((select e.step from core.flow_entry e where e.tenant_id = x.tenant_id and e.flow_id = x.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'
          and not exists (select from core."case" k join core.risk_rating t on t.tenant_id = k.tenant_id and t.case_id = k.id
            where k.tenant_id = x.tenant_id and k.matter_id = x.matter_id and t.made_at >= x.made_at)
          and coalesce((select k.stage from core."case" k where k.tenant_id = x.tenant_id and k.matter_id = x.matter_id order by k.opened_at desc limit 1), 'registered')
            in ('registered', 'assessed', 'planned', 'in-service')
          order by x.made_at limit p_limit for update of x skip locked loop
        begin
          select * into c from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc limit 1;
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

    /* From whoever it was due from, so that they are not the one to take it: the responsible worker; without a case, whoever opened the flow.
       The lead hears of it at once. A paper that is missing climbs on by the hour, where a danger climbs by the minute. */
    create function core.call_overdue(c core."case", f core.flow, p_kind text) returns uuid language plpgsql set search_path = '' as $$
    declare a core.alarm; w core.post; plan int[]; n int; begin
      select array(select m * 60 from unnest(s.minutes) m) into plan from core.alarm_setting_of(coalesce(c.tenant_id, f.tenant_id)) s;
      select * into w from core.post p where case when c.id is not null then p.id = c.worker_id
        else p.account_id = f.made_by and (p.tenant_id = f.tenant_id or p.contract_id = any (f.served_by)) end order by p.starts desc limit 1;
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, step, next_climb_at)
        values (coalesce(c.tenant_id, f.tenant_id), gen_random_uuid(), c.id, coalesce(c.contract_id, f.served_by[1]), coalesce(c.walled_from, f.walled_from), p_kind, 'orange',
          w.account_id, w.id, plan, 2, clock_timestamp() + make_interval(mins => plan[3])) returning * into a;
      insert into core.alarm_act (tenant_id, alarm_id, act) values (a.tenant_id, a.id, 'raised');
      n := core.address_alarm(a, 'lead');
      if n = 0 then perform core.climb_alarm(a); else perform core.open_to_addressed(a); end if;
      if c.id is not null then
        insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
          values (c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/alarm-raised',
            case p_kind when 'plan-overdue' then '{"zh":"逾期未制定预警应急方案，已发出警报","en":"No contingency plan in time: alarm raised"}'::jsonb
              else '{"zh":"逾期未划分风险等级，已发出警报","en":"Not rated in time: alarm raised"}'::jsonb end, jsonb_build_object('to', 'alarm', 'id', a.id), w.account_id);
      end if;
      return a.id; end $$;
    grant execute on function core.call_overdue_steps(int) to job_user;
  `.execute(db))
}
