import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Safety of workers at home visits (7.2.2.f): who is inside, until when, who watches. No place is kept, neither
 * coordinates nor an address: the case says where, to whoever may read it. All times are the database's own, so that a
 * clock set wrong on a telephone makes nobody missing and hides nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.home_visit (
      -- made by whoever checks in: a second press and a lost answer are the same visit
      tenant_id uuid not null, id uuid not null,
      post_id uuid not null references core.post,
      buddy_id uuid not null references core.post,
      expected_end timestamptz not null,
      alarm_after int not null check (alarm_after between 5 and 240),
      ended_at timestamptz,
      alarm_id uuid,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      check (post_id <> buddy_id),
      foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id)
    );
    select core.case_ref('core.home_visit');
    select core.protect('core.home_visit', 'registry');
    revoke insert on core.home_visit from app_user;
    -- one at a time: nobody is in two homes
    create unique index home_visit_one on core.home_visit (tenant_id, made_by) where ended_at is null;
    create index home_visit_due on core.home_visit (expected_end) where ended_at is null and alarm_id is null;

    alter table core.alarm drop constraint alarm_kind_check,
      add constraint alarm_kind_check check (kind in ('self-harm', 'violence', 'mass-incident', 'mental-illness', 'worker-safety', 'missed-check-out', 'other'));
    alter table core.alarm_receipt drop constraint alarm_receipt_tier_check,
      add constraint alarm_receipt_tier_check check (tier in ('buddy', 'worker', 'lead', 'crisis', 'town', 'district', 'city'));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Inside. The buddy is somebody else, now serving in the contract of the case. @returns the expected end */
    create function core.begin_visit(p_tenant uuid, p_id uuid, p_case uuid, p_buddy uuid, p_minutes int, p_after int) returns timestamptz
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; v core.home_visit; begin
      select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and me.writes and x.tenant_id = any (me.tenants)
        and not x.walled_from && me.selves and array[x.contract_id, x.worker_id, x.id] && me.holds for share;
      if not found or p_minutes is null or not p_minutes between 5 and 720 or not exists (select from core.post p where p.id = p_buddy and p.contract_id = c.contract_id
          and p.role in ('worker', 'lead') and p.account_id <> me.actor and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.home_visit (tenant_id, id, case_id, contract_id, worker_id, post_id, buddy_id, expected_end, alarm_after, made_by)
        values (p_tenant, p_id, c.id, c.contract_id, c.worker_id, me.post_id, p_buddy, clock_timestamp() + make_interval(mins => p_minutes), p_after, me.actor)
        on conflict (tenant_id, id) do nothing;
      select * into v from core.home_visit x where x.tenant_id = p_tenant and x.id = p_id;
      if v.made_by <> me.actor or v.case_id <> p_case then raise exception 'this id is in use' using errcode = '42501'; end if;
      return v.expected_end; end $$;

    /* It takes longer: so many minutes from now. Too late once somebody has been told. */
    create function core.extend_visit(p_tenant uuid, p_id uuid, p_minutes int) returns timestamptz language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); e timestamptz; begin
      update core.home_visit v set expected_end = clock_timestamp() + make_interval(mins => p_minutes)
        where v.tenant_id = p_tenant and v.id = p_id and v.made_by = me.actor and v.ended_at is null and v.alarm_id is null and p_minutes between 5 and 720
        returning v.expected_end into e;
      if not found then raise exception 'not now' using errcode = '40001'; end if;
      return e; end $$;

    /* Out again, said by nobody but the visitor. @returns the alarm that had gone out meanwhile and is still open */
    create function core.end_visit(p_tenant uuid, p_id uuid) returns uuid language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a uuid; begin
      update core.home_visit v set ended_at = clock_timestamp() where v.tenant_id = p_tenant and v.id = p_id and v.made_by = me.actor and v.ended_at is null returning v.alarm_id into a;
      if not found then raise exception 'not now' using errcode = '40001'; end if;
      return (select x.id from core.alarm x where x.tenant_id = p_tenant and x.id = a and x.closed_at is null); end $$;

    /* For the worker, beside the climbing: whoever did not check out in time. Buddy and leads hear of it at once, from the town on
       it climbs like any other. What one visit does wrong keeps no other waiting. */
    create function core.call_missed_visits(p_limit int, out called int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare v core.home_visit; begin
      called := 0; failed := 0;
      for v in select * from core.home_visit x where x.ended_at is null and x.alarm_id is null and x.expected_end + make_interval(mins => x.alarm_after) <= clock_timestamp()
          order by x.expected_end limit p_limit for update skip locked loop
        begin
          perform core.call_missed_visit(v);
          called := called + 1;
        exception when others then failed := failed + 1;
        end;
      end loop; end $$;
    create function core.call_missed_visit(v core.home_visit) returns void language plpgsql set search_path = '' as $$
    declare a core.alarm; s record; n int; begin
      select * into s from core.alarm_setting_of(v.tenant_id);
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, step, next_climb_at)
        values (v.tenant_id, gen_random_uuid(), v.case_id, v.contract_id, v.walled_from, 'missed-check-out', 'orange', v.made_by, v.post_id, s.minutes, 2,
          clock_timestamp() + make_interval(mins => s.minutes[3])) returning * into a;
      insert into core.alarm_act (tenant_id, alarm_id, act) values (a.tenant_id, a.id, 'raised');
      insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, post_id)
        select a.tenant_id, a.id, 'buddy', p.account_id, p.id from core.post p where p.id = v.buddy_id and core.may_hear(a, p);
      get diagnostics n = row_count;
      insert into core.alarm_act (tenant_id, alarm_id, act, tier, people) values (a.tenant_id, a.id, case when n > 0 then 'climbed' else 'skipped' end, 'buddy', n);
      n := n + core.address_alarm(a, 'lead');
      -- with neither buddy nor lead to tell, the town is told in the same second
      if n = 0 then perform core.climb_alarm(a); else perform core.open_to_addressed(a); end if;
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
        values (v.tenant_id, v.case_id, v.contract_id, v.worker_id, v.walled_from, 'core/alarm-raised', '{"zh":"入户走访未按时签退，已发出警报","en":"Home visit not checked out in time: alarm raised"}',
          jsonb_build_object('to', 'alarm', 'id', a.id), v.made_by);
      update core.home_visit x set alarm_id = a.id where x.tenant_id = v.tenant_id and x.id = v.id; end $$;
    grant execute on function core.begin_visit(uuid,uuid,uuid,uuid,int,int), core.extend_visit(uuid,uuid,int), core.end_visit(uuid,uuid) to app_user;
    grant execute on function core.call_missed_visits(int) to job_user;
  `.execute(db))
}
