import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.3.b: hardship whose organs nobody has contacted when the hours of the place are over alarms the lead by itself, as a visit
 * without a level does (7.2.2.a). Once; a flow that is closed, or whose organ is contacted, never, nor one that was open before
 * anything called: an upgrade alarms nobody. Whoever contacts it later stops the climbing, as a check-out does: the alarm stays until
 * a person ends it, and a contact that is struck again sets it climbing again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update core.flow set call_from = 'infinity' where kind = 'hardship';
    create index flow_uncontacted on core.flow (made_at) where kind = 'hardship' and alarm_id is null;
    alter table core.alarm drop constraint alarm_kind_check,
      add constraint alarm_kind_check check (kind in ('self-harm', 'violence', 'mass-incident', 'mental-illness', 'worker-safety', 'missed-check-out', 'rating-overdue', 'plan-overdue', 'organ-overdue', 'other'));
    alter table core.alarm drop constraint alarm_stood_down_check,
      add constraint alarm_stood_down_check check (stood_down in ('checked-out', 'extended', 'contacted'));
    alter table core.alarm_act drop constraint alarm_act_act_check,
      add constraint alarm_act_act_check check (act in ('raised', 'climbed', 'skipped', 'acknowledged', 'noted', 'reported', 'handed-up', 'checked-out', 'extended', 'contacted', 'contact-struck', 'closed'));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before, and the hours to the contact with the organs: after how many hours each step is overdue. */
    drop function core.rating_hours_of(uuid);
    create function core.step_hours_of(p_tenant uuid, out rate_hours int, out plan_hours int, out organ_hours int) language sql stable set search_path = '' as $$
      select s.rate_hours, s.plan_hours, s.organ_hours from core.risk_setting_of(p_tenant) s union all select 24, 48, 72 limit 1 $$;

    /* Whether an organ is contacted (7.2.3.b); a contact that was taken back is none. */
    create function core.is_contacted(f core.flow) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step = 'hardship/organ' and not e.is_struck
        and not exists (select from core.flow_entry y where y.tenant_id = e.tenant_id and y.corrects = e.id)) $$;

    /* Whether a flow is open and its first step not done: the rating (7.2.2.a), the contact with the organs (7.2.3.b). */
    create function core.lacks_step(f core.flow) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'
        -- what the rule opened stands as long as the mark does
        and (f.kind = 'hardship' or f.origin = 'person' or (select k.holds from core.contact_classification k where k.tenant_id = f.tenant_id and k.contact_id = f.contact_id and k.kind = f.kind
          order by k.made_at desc limit 1))
        and not core.is_contacted(f)
        -- the newest case is the one that has the flow, and without a case nobody has rated
        and coalesce((select k.stage in ('registered', 'assessed', 'planned', 'in-service')
            and (f.kind = 'hardship' or not exists (select from core.risk_rating t where t.tenant_id = k.tenant_id and t.case_id = k.id and t.made_at >= f.made_at))
          from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc, k.id limit 1), true) $$;

    /* As before, and hardship without a contact (7.2.3.b). */
    create or replace function core.call_overdue_steps(p_limit int, out called int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare f core.flow; c core."case"; r core.risk_rating; begin
      called := 0; failed := 0;
      for f in select x.* from core.flow x cross join lateral core.step_hours_of(x.tenant_id) h
          where x.kind in ('irrational', 'hardship') and x.alarm_id is null and coalesce(x.call_from <= clock_timestamp(), true)
          and x.made_at + make_interval(hours => case x.kind when 'hardship' then h.organ_hours else h.rate_hours end) between clock_timestamp() - interval '60 days' and clock_timestamp()
          and core.lacks_step(x)
          order by x.made_at limit p_limit for update of x skip locked loop
        -- done by somebody who has let go of the flow since this list was made
        continue when not core.lacks_step(f);
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

    /* As before, in the words of each kind. */
    create or replace function core.call_overdue(c core."case", f core.flow, p_kind text) returns uuid language plpgsql set search_path = '' as $$
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
              when 'organ-overdue' then '{"zh":"逾期未对接职能部门和属地，已发出警报","en":"Organs not contacted in time: alarm raised"}'::jsonb
              else '{"zh":"逾期未划分风险等级，已发出警报","en":"Not rated in time: alarm raised"}'::jsonb end, jsonb_build_object('to', 'alarm', 'id', a.id), w.account_id);
      end if;
      return a.id; end $$;

    /* Somebody's word that it is done after all: the alarm climbs no further, and stays until a person ends it. */
    create function core.stand_alarm_down(a core.alarm, p_act text, p_by uuid) returns void language sql set search_path = '' as $$
      update core.alarm x set stood_down = p_act, stood_down_at = clock_timestamp(), next_climb_at = null where x.tenant_id = a.tenant_id and x.id = a.id;
      insert into core.alarm_act (tenant_id, alarm_id, act, made_by) values (a.tenant_id, a.id, p_act, p_by) $$;

    /* As before. */
    create or replace function core.stand_down(v core.home_visit, p_act text) returns uuid language plpgsql set search_path = '' as $$
    declare a core.alarm; newest uuid; begin
      for a in select * from core.alarm x where x.tenant_id = v.tenant_id and x.case_id = v.case_id and x.kind = 'missed-check-out' and x.raised_by = v.made_by
          and x.raised_post = v.post_id and x.raised_at >= v.made_at and x.closed_at is null order by x.raised_at for update loop
        perform core.stand_alarm_down(a, p_act, v.made_by);
        newest := a.id;
      end loop;
      return newest; end $$;

    /* 7.2.3.b: contacted late, the alarm of the flow climbs no further; the last contact struck, it climbs again from where it is,
       unless somebody has taken it. */
    create function core.alarm_follows_contact() returns trigger language plpgsql security definer set search_path = '' as $$
    declare f core.flow; a core.alarm; begin
      select * into f from core.flow x where x.tenant_id = new.tenant_id and x.id = new.flow_id;
      select * into a from core.alarm x where x.tenant_id = f.tenant_id and x.id = f.alarm_id and x.kind = 'organ-overdue' and x.closed_at is null for update;
      if not found then return null; end if;
      if core.is_contacted(f) then
        if a.stood_down is null then perform core.stand_alarm_down(a, 'contacted', new.made_by); end if;
      elsif a.stood_down is not null then
        update core.alarm x set stood_down = null, stood_down_at = null, climb_from = clock_timestamp() - make_interval(mins => x.minutes[x.step]),
          next_climb_at = case when x.acknowledged_at is null and x.step < 5 then clock_timestamp() + make_interval(mins => x.minutes[x.step + 1] - x.minutes[x.step]) end
          where x.tenant_id = a.tenant_id and x.id = a.id;
        insert into core.alarm_act (tenant_id, alarm_id, act, made_by) values (a.tenant_id, a.id, 'contact-struck', new.made_by);
      end if;
      return null; end $$;
    grant execute on function core.alarm_follows_contact() to house_owner;
  `.execute(db))
  await sql`
    create trigger alarm_follows_contact after insert on core.flow_entry for each row when (new.step = 'hardship/organ')
      execute function core.alarm_follows_contact()`.execute(db)
}
