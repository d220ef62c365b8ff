import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3.0, 7.1.4.c: whoever has handed everything on was told of new alarms until the last day and could take one; the post then
 * ended over it, and it climbed no further. The others of the tier are told and take it, as long as there is one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; whoever has handed everything on only where nobody else of the tier can be told. */
    create or replace function core.posts_of_tier(a core.alarm, p_tier text) returns setof core.post language sql stable set search_path = '' as $$
      with able as (
        select p from core.post p join core."case" c on p.id = c.worker_id
          where p_tier = 'worker' and c.tenant_id = a.tenant_id and c.id = a.case_id and core.may_hear(a, p)
        union all
        select p from core.post p where p_tier = 'lead' and p.contract_id = a.contract_id and p.role = 'lead' and core.may_hear(a, p)
        union all
        select p from core.tenant h join core.tenant b on b.tier = p_tier and (b.path = h.path or starts_with(h.path, b.path || '.'))
          join core.post p on p.tenant_id = b.id and p.role in ('bureau-officer', 'bureau-admin')
          where h.id = a.tenant_id and core.may_hear(a, p))
      select (p).* from able where (p).handed_over_at is null or not exists (select from able o where (o.p).handed_over_at is null) $$;

    /* As before; whoever has handed everything on only where nobody else who holds it can be told. */
    create or replace function core.posts_of_crisis(a core.alarm) returns setof core.post language sql stable set search_path = '' as $$
      with holding as (select c.id from core.contract c join core.contract_area r on r.contract_id = c.id and r.tenant_id = a.tenant_id
          where core.today() between c.starts and c.ends and 'crisis-intervention' = any (core.modules_on(c.id)) and not core.is_blocked_at(a.tenant_id, 'crisis-intervention')),
        able as (select p from holding h join core.post p on p.contract_id = h.id and p.role in ('worker', 'lead') where core.may_hear(a, p)),
        staff as (select p from able where (p).handed_over_at is null or not exists (select from able o where (o.p).handed_over_at is null)),
        chosen as (select p from staff where (p).role = 'lead' or not exists (select from staff s where (s.p).role = 'lead'))
      select (p).* from chosen
      union all
      (select p.* from core.crisis_contact_of(a.tenant_id) k join core.post p on p.account_id = k.account_id
        left join core.tenant b on b.id = p.tenant_id join core.tenant h on h.id = a.tenant_id
        where not exists (select from chosen) and core.may_hear(a, p)
          and (p.contract_id is not null or b.path = h.path or starts_with(h.path, b.path || '.'))
        order by p.handed_over_at is not null, p.tenant_id nulls last limit 1) $$;

    /* Whether a post has handed everything on, and another of its project or bureau in the same work can hear of this alarm. */
    create function core.leaves_alarm(a core.alarm, p_post uuid) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core.post p join core.post o on o.contract_id is not distinct from p.contract_id and o.tenant_id is not distinct from p.tenant_id
          and (o.role = p.role or o.role in ('bureau-officer', 'bureau-admin') and p.role in ('bureau-officer', 'bureau-admin'))
        where p.id = p_post and p.handed_over_at is not null and o.handed_over_at is null and o.account_id <> p.account_id and core.may_hear(a, o)) $$;

    /* As before; 23503: by whoever has handed everything on, while another can take it. */
    create or replace function core.acknowledge_alarm(p_tenant uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); again timestamptz; begin
      if a.raised_by = me.actor or core.lies_above(a, me.actor, me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      if core.leaves_alarm(a, me.post_id) then raise exception 'the post gets no new work' using errcode = '23503'; end if;
      if not exists (select from core.alarm_receipt r where r.tenant_id = p_tenant and r.alarm_id = p_id and r.account_id = me.actor and r.round = a.round) then
        -- else a desk that steps in before it was its turn
        insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, round, post_id)
          select p_tenant, p_id, coalesce((select r.tier from core.alarm_receipt r where r.tenant_id = p_tenant and r.alarm_id = p_id and r.account_id = me.actor
              order by r.round desc, r.addressed_at desc limit 1), (select t.tier from core.tenant t where t.id = me.desk[1])), me.actor, a.round, me.post_id;
        perform core.open_to_addressed(a);
      end if;
      update core.alarm_receipt r set acknowledged_at = clock_timestamp(), shown_at = coalesce(r.shown_at, clock_timestamp())
        where r.tenant_id = p_tenant and r.alarm_id = p_id and r.account_id = me.actor and r.round = a.round and r.acknowledged_at is null;
      if found then perform core.write_alarm_act(me, a, 'acknowledged'); end if;
      if a.acknowledged_at is null then
        if a.reported_at is null and a.level = 'red' and a.step < 5 then
          again := greatest(a.report_due_at, clock_timestamp() + make_interval(mins => a.minutes[a.step + 1] - coalesce(a.minutes[a.step], 0)));
        end if;
        update core.alarm x set acknowledged_at = clock_timestamp(), acknowledged_by = me.actor, next_climb_at = again,
          climb_from = coalesce(again - make_interval(mins => a.minutes[a.step + 1]), a.climb_from) where x.tenant_id = p_tenant and x.id = p_id;
      end if; end $$;

    /* To whoever asks, of themselves: whether they would be refused for that. */
    create function core.am_leaving_alarm(p_tenant uuid, p_id uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return exists (select from core.alarm a where a.tenant_id = p_tenant and a.id = p_id and a.tenant_id = any (me.tenants) and not a.walled_from && me.selves
        and core.leaves_alarm(a, me.post_id)); end $$;

    /* As before, and whether the reader has handed everything on while another can take it. */
    drop function core.my_alarms();
    create function core.my_alarms() returns table (tenant_id uuid, id uuid, tenant_name text, desk text, kind text, level text, raised_at timestamptz, is_mine boolean,
      acknowledged_at timestamptz, report_due_at timestamptz, reported_at timestamptz, stood_down text, shown_at timestamptz, taken_at timestamptz, lies_above boolean, is_left boolean)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.tenant_id, a.id, t.name, coalesce(b.slug, t.slug), a.kind, a.level, a.raised_at, a.raised_by = me.actor,
          a.acknowledged_at, a.report_due_at, a.reported_at, a.stood_down, r.shown_at, case when r.round = a.round then r.acknowledged_at end,
          core.lies_above(a, me.actor, me.desk), core.leaves_alarm(a, me.post_id)
        from core.alarm a join core.tenant t on t.id = a.tenant_id
        left join lateral (select x.post_id, x.shown_at, x.acknowledged_at, x.round from core.alarm_receipt x where x.tenant_id = a.tenant_id and x.alarm_id = a.id
          and x.account_id = me.actor order by x.round desc, x.addressed_at desc limit 1) r on true
        join core.post p on p.id = coalesce(r.post_id, a.raised_post) and (p.ends is null or core.today() <= p.ends)
        left join core.tenant b on b.id = p.tenant_id
        where a.closed_at is null and (a.raised_by = me.actor or a.addressed && array[me.actor])
          and not a.walled_from && array_remove(array[me.actor, p.tenant_id, p.agency_id], null)
        -- what nobody has taken comes first, so that no number of taken ones can hide it
        order by a.acknowledged_at is not null, a.raised_at desc limit 200; end $$;
    grant execute on function core.my_alarms() to app_user;
    grant execute on function core.am_leaving_alarm(uuid,uuid) to app_user;
  `.execute(db))
}
