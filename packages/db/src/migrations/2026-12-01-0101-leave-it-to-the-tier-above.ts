import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3.0: a hand-up wants a receipt of whom it went to. Whoever handed an alarm up, or was told of it only before, could take it
 * at once and it climbed no further, with nobody above having heard of it. They still see it, and write, report and end as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether an alarm was handed up past this person: others were told in the round that runs, and this one was not. The desk of that
       tier, or of one above, may step in; where nobody above could be told, it is whose it was. */
    create function core.lies_above(a core.alarm, p_actor uuid, p_desk uuid[]) returns boolean language sql stable set search_path = '' as $$
      select a.round > 0
        and exists (select from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.round = a.round)
        and not exists (select from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.round = a.round and r.account_id = p_actor)
        and coalesce(array_position('{worker,lead,town,district,city}'::text[], (select t.tier from core.tenant t where t.id = p_desk[1])), 0) < a.step $$;
    grant execute on function core.lies_above(core.alarm, uuid, uuid[]) to app_user;

    /* As before, and not by whom it was handed up past. */
    create or replace function core.acknowledge_alarm(p_tenant uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); again timestamptz; begin
      if a.raised_by = me.actor or core.lies_above(a, me.actor, me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
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

    /* As before, and whether it was handed up past the reader. */
    drop function core.my_alarms();
    create function core.my_alarms() returns table (tenant_id uuid, id uuid, tenant_name text, desk text, kind text, level text, raised_at timestamptz, is_mine boolean,
      acknowledged_at timestamptz, report_due_at timestamptz, reported_at timestamptz, stood_down text, shown_at timestamptz, taken_at timestamptz, lies_above boolean)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.tenant_id, a.id, t.name, coalesce(b.slug, t.slug), a.kind, a.level, a.raised_at, a.raised_by = me.actor,
          a.acknowledged_at, a.report_due_at, a.reported_at, a.stood_down, r.shown_at, case when r.round = a.round then r.acknowledged_at end,
          core.lies_above(a, me.actor, me.desk)
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
  `.execute(db))
}
