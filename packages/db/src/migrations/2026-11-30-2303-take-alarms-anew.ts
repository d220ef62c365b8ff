import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3.0, 7.2.2.d: whoever an alarm is handed up to takes it anew, also whoever had it before, and every receipt keeps its own
 * second. A hand-up begins a round: receipts are of one round, those of earlier rounds stand as they were written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.alarm add round int not null default 0;
    alter table core.alarm_receipt add round int not null default 0;
    update core.alarm a set round = (select count(*) from core.alarm_act x where x.tenant_id = a.tenant_id and x.alarm_id = a.id and x.act = 'handed-up');
    update core.alarm_receipt r set round = (select count(*) from core.alarm_act x where x.tenant_id = r.tenant_id and x.alarm_id = r.alarm_id and x.act = 'handed-up'
      and x.made_at <= coalesce(r.acknowledged_at, r.addressed_at));
    alter table core.alarm_receipt drop constraint alarm_receipt_pkey, add primary key (tenant_id, alarm_id, tier, account_id, round);
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Writes the receipts of a tier. Whoever has seen the alarm in this round is not shown it a second time. @returns how many people it has */
    create or replace function core.address_alarm(a core.alarm, p_tier text) returns int language plpgsql set search_path = '' as $$
    declare n int; begin
      insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, round, post_id, shown_at)
        select distinct on (p.account_id) a.tenant_id, a.id, p_tier, p.account_id, a.round, p.id,
          (select min(r.shown_at) from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.account_id = p.account_id and r.round = a.round)
        from (select * from core.posts_of_tier(a, p_tier) union all select * from core.posts_of_crisis(a) where p_tier = 'crisis') p
        order by p.account_id, p.starts
        on conflict do nothing;
      select count(*) into n from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.tier = p_tier and r.round = a.round;
      insert into core.alarm_act (tenant_id, alarm_id, act, tier, people) values (a.tenant_id, a.id, case when n > 0 then 'climbed' else 'skipped' end, p_tier, n);
      return n; end $$;

    /* As before, in the round that runs. */
    create or replace function core.mark_alarm_shown(p_alarm uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.alarm_receipt r set shown_at = clock_timestamp() from core.alarm a
        where r.alarm_id = p_alarm and r.account_id = me.actor and r.shown_at is null and a.tenant_id = r.tenant_id and a.id = r.alarm_id and a.round = r.round; end $$;

    /* As before, and whoever was told of it before the last hand-up only gets a receipt of this round, as the tier they were. */
    create or replace function core.acknowledge_alarm(p_tenant uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); again timestamptz; begin
      if a.raised_by = me.actor then raise exception 'not allowed' using errcode = '42501'; end if;
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

    /* As before; the tier above is told in a round of its own. */
    create or replace function core.hand_up_alarm(p_tenant uuid, p_id uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if a.step >= 5 or p_sealed is null then raise exception 'not now' using errcode = '40001'; end if;
      perform core.write_alarm_act(me, a, 'handed-up');
      perform core.write_alarm_note(me, a, 'handed-up', p_note, p_sealed);
      update core.alarm x set round = x.round + 1 where x.tenant_id = p_tenant and x.id = p_id returning x.* into a;
      perform core.climb_alarm(a);
      update core.alarm x set acknowledged_at = null, acknowledged_by = null, climb_from = clock_timestamp() - make_interval(mins => x.minutes[x.step]),
        next_climb_at = case when x.step < 5 then clock_timestamp() + make_interval(mins => x.minutes[x.step + 1] - x.minutes[x.step]) end
        where x.tenant_id = p_tenant and x.id = p_id; end $$;

    /* As before, each receipt with its round. */
    create or replace function core.hand_over_alarm(p_tenant uuid, p_alarm uuid, p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm; begin
      if not core.may_hand_over(me, p_from, p_to) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_alarm and x.closed_at is null and not x.walled_from && me.selves
        and not (select account_id from core.post where id = p_to) = any (x.walled_from) for update;
      if a.id is null then raise exception 'not there any more' using errcode = '40001'; end if;
      insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, round, post_id)
        select r.tenant_id, r.alarm_id, r.tier, p.account_id, r.round, p.id from core.alarm_receipt r, core.post p
        where r.tenant_id = p_tenant and r.alarm_id = p_alarm and r.post_id = p_from and r.handed_to is null and p.id = p_to on conflict do nothing;
      update core.alarm_receipt r set handed_to = p_to where r.tenant_id = p_tenant and r.alarm_id = p_alarm and r.post_id = p_from and r.handed_to is null;
      if not found then raise exception 'not there any more' using errcode = '40001'; end if;
      perform core.open_to_addressed(a); end $$;

    /* As before; each person of a tier counts once, in however many rounds they were told. */
    create or replace function core.flow_receipts(p_tenant uuid, p_matter uuid) returns table (alarm_id uuid, tier text, people int, addressed_at timestamptz, shown_at timestamptz, acknowledged_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select r.alarm_id, r.tier, count(distinct r.account_id)::int, min(r.addressed_at), min(r.shown_at), min(r.acknowledged_at)
        from core.flow_entry e join core.alarm_receipt r on r.tenant_id = e.tenant_id and r.alarm_id = e.alarm_id
        where e.tenant_id = p_tenant and e.matter_id = p_matter and e.tenant_id = any (me.tenants)
          and (e.tenant_id = any (me.desk) or e.served_by && me.contracts) and not e.walled_from && me.selves
        group by r.alarm_id, r.tier; end $$;

    /* As before; taken is what was taken in this round. */
    create or replace function core.my_alarms() returns table (tenant_id uuid, id uuid, tenant_name text, desk text, kind text, level text, raised_at timestamptz, is_mine boolean,
      acknowledged_at timestamptz, report_due_at timestamptz, reported_at timestamptz, stood_down text, shown_at timestamptz, taken_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.tenant_id, a.id, t.name, coalesce(b.slug, t.slug), a.kind, a.level, a.raised_at, a.raised_by = me.actor,
          a.acknowledged_at, a.report_due_at, a.reported_at, a.stood_down, r.shown_at, case when r.round = a.round then r.acknowledged_at end
        from core.alarm a join core.tenant t on t.id = a.tenant_id
        left join lateral (select x.post_id, x.shown_at, x.acknowledged_at, x.round from core.alarm_receipt x where x.tenant_id = a.tenant_id and x.alarm_id = a.id
          and x.account_id = me.actor order by x.round desc, x.addressed_at desc limit 1) r on true
        join core.post p on p.id = coalesce(r.post_id, a.raised_post) and (p.ends is null or core.today() <= p.ends)
        left join core.tenant b on b.id = p.tenant_id
        where a.closed_at is null and (a.raised_by = me.actor or a.addressed && array[me.actor])
          and not a.walled_from && array_remove(array[me.actor, p.tenant_id, p.agency_id], null)
        -- what nobody has taken comes first, so that no number of taken ones can hide it
        order by a.acknowledged_at is not null, a.raised_at desc limit 200; end $$;
  `.execute(db))
}
