import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Whom an alarm is told to, and how it climbs: from the worker to the city, on the minutes of its plan, until a person takes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* What is set here, else by the nearest bureau above, else the house's own: 0, 5, 10, 20, 30 minutes; 30 to report; 50 people. */
    create function core.alarm_setting_of(p_tenant uuid) returns table (minutes int[], report_minutes int, headcount int, set_at uuid) language sql stable set search_path = '' as $$
      (select s.minutes, s.report_minutes, s.headcount, s.tenant_id from core.tenant t
        join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.') join core.alarm_setting s on s.tenant_id = up.id
        where t.id = p_tenant order by length(up.path) desc, s.made_at desc limit 1)
      union all select '{0,5,10,20,30}'::int[], 30, 50, null::uuid limit 1 $$;
    create function core.crisis_contact_of(p_tenant uuid) returns table (account_id uuid, phone text, set_at uuid) language sql stable set search_path = '' as $$
      select k.account_id, k.phone, k.tenant_id from core.tenant t
        join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.') join core.crisis_contact k on k.tenant_id = up.id
        where t.id = p_tenant order by length(up.path) desc, k.made_at desc limit 1 $$;

    /* Whether this post can be told of this alarm now: in force, its contract too, not the raiser's own, not whom the wall names. */
    create function core.may_hear(a core.alarm, p core.post) returns boolean language sql stable set search_path = '' as $$
      select core.today() >= p.starts and (p.ends is null or core.today() <= p.ends) and p.account_id <> a.raised_by
        and not a.walled_from && array_remove(array[p.account_id, p.tenant_id, p.agency_id], null)
        and exists (select from core.account k where k.id = p.account_id and k.disabled_at is null)
        and (p.contract_id is null or exists (select from core.contract c join core.contract_area r on r.contract_id = c.id and r.tenant_id = a.tenant_id
          where c.id = p.contract_id and core.today() between c.starts and c.ends)) $$;

    create function core.posts_of_tier(a core.alarm, p_tier text) returns setof core.post language sql stable set search_path = '' as $$
      select p.* from core.post p join core."case" c on p.id = c.worker_id
        where p_tier = 'worker' and c.tenant_id = a.tenant_id and c.id = a.case_id and core.may_hear(a, p)
      union all
      select p.* from core.post p where p_tier = 'lead' and p.contract_id = a.contract_id and p.role = 'lead' and core.may_hear(a, p)
      union all
      select p.* from core.tenant h join core.tenant b on b.tier = p_tier and (b.path = h.path or starts_with(h.path, b.path || '.'))
        join core.post p on p.tenant_id = b.id and p.role in ('bureau-officer', 'bureau-admin')
        where h.id = a.tenant_id and core.may_hear(a, p) $$;

    /* Whoever holds 危机干预 here: the leads of those contracts, workers where no lead can be told; else the crisis contact. */
    create function core.posts_of_crisis(a core.alarm) returns setof core.post language sql stable set search_path = '' as $$
      with holding as (select c.id from core.contract c join core.contract_area r on r.contract_id = c.id and r.tenant_id = a.tenant_id
          where core.today() between c.starts and c.ends and 'crisis-intervention' = any (core.modules_on(c.id))),
        staff as (select p from holding h join core.post p on p.contract_id = h.id and p.role in ('worker', 'lead') where core.may_hear(a, p)),
        chosen as (select p from staff where (p).role = 'lead' or not exists (select from staff s where (s.p).role = 'lead'))
      select (p).* from chosen
      union all
      (select p.* from core.crisis_contact_of(a.tenant_id) k join core.post p on p.account_id = k.account_id
        left join core.tenant b on b.id = p.tenant_id join core.tenant h on h.id = a.tenant_id
        where not exists (select from chosen) and core.may_hear(a, p)
          and (p.contract_id is not null or b.path = h.path or starts_with(h.path, b.path || '.'))
        order by p.tenant_id nulls last limit 1) $$;

    /* Writes the receipts of a tier. Whoever has seen the alarm already is not shown it a second time. @returns how many people it has */
    create function core.address_alarm(a core.alarm, p_tier text) returns int language plpgsql set search_path = '' as $$
    declare n int; begin
      insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, post_id, shown_at)
        select distinct on (p.account_id) a.tenant_id, a.id, p_tier, p.account_id, p.id,
          (select min(r.shown_at) from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.account_id = p.account_id)
        from (select * from core.posts_of_tier(a, p_tier) union all select * from core.posts_of_crisis(a) where p_tier = 'crisis') p
        order by p.account_id, p.starts
        on conflict do nothing;
      select count(*) into n from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.tier = p_tier;
      insert into core.alarm_act (tenant_id, alarm_id, act, tier, people) values (a.tenant_id, a.id, case when n > 0 then 'climbed' else 'skipped' end, p_tier, n);
      return n; end $$;

    /* One step up: past every tier that has nobody, to the first that has; then the time of the next step. */
    create function core.climb_alarm(a core.alarm) returns void language plpgsql set search_path = '' as $$
    declare tiers constant text[] := '{worker,lead,town,district,city}'; s int := a.step; begin
      while s < 5 loop
        s := s + 1;
        exit when core.address_alarm(a, tiers[s]) > 0;
      end loop;
      update core.alarm x set step = s, next_climb_at = case when s < 5 then x.climb_from + make_interval(mins => x.minutes[s + 1]) end
        where x.tenant_id = a.tenant_id and x.id = a.id;
      perform core.open_to_addressed(a); end $$;
    create function core.open_to_addressed(a core.alarm) returns void language sql set search_path = '' as $$
      update core.alarm x set addressed = told.accounts, reached = told.bureaus from (
        select array_agg(distinct r.account_id) as accounts, coalesce(array_agg(distinct p.tenant_id) filter (where p.tenant_id is not null), '{}') as bureaus
        from core.alarm_receipt r join core.post p on p.id = r.post_id where r.tenant_id = a.tenant_id and r.alarm_id = a.id) told
      where x.tenant_id = a.tenant_id and x.id = a.id and told.accounts is not null $$;

    /* For the worker, every few seconds, as many of them as one likes: what another has in hand is passed over, what one alarm
       does wrong keeps no other waiting. A process or a server that dies in between has changed nothing: the alarm is still due. */
    create function core.climb_alarms(p_limit int, out climbed int, out failed int) language plpgsql security definer set search_path = '' as $$
    declare a core.alarm; begin
      climbed := 0; failed := 0;
      for a in select * from core.alarm x where x.next_climb_at <= clock_timestamp() order by x.next_climb_at limit p_limit for update skip locked loop
        begin
          perform core.climb_alarm(a);
          climbed := climbed + 1;
        exception when others then
          failed := failed + 1;
          update core.alarm x set next_climb_at = clock_timestamp() + interval '15 seconds' where x.tenant_id = a.tenant_id and x.id = a.id;
        end;
      end loop; end $$;

    /* An alarm belongs to whoever the case belongs to, and keeps behind its wall. */
    create function core.alarm_follows_case() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core.alarm a set contract_id = new.contract_id, walled_from = new.walled_from where a.tenant_id = new.tenant_id and a.case_id = new.id;
      return new; end $$;
    grant execute on function core.alarm_follows_case() to house_owner;
    grant execute on function core.alarm_setting_of(uuid), core.crisis_contact_of(uuid) to app_user;
    grant execute on function core.climb_alarms(int) to job_user;
  `.execute(db))
  await sql`create trigger alarm_follows after update of contract_id, walled_from on core."case" for each row execute function core.alarm_follows_case()`.execute(db)
}
