import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What people do with alarms. Each function checks the ticket itself; none of them can make an alarm unseen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Holds an alarm for whoever may act on it: who raised it, who was told, the desks of its bureau and of those it has reached. */
    create function core.lock_alarm(me authz.ticket, p_tenant uuid, p_id uuid) returns core.alarm language plpgsql set search_path = '' as $$
    declare a core.alarm; begin
      select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_id and me.writes and x.tenant_id = any (me.tenants)
        and not x.walled_from && me.selves
        and (x.raised_by = me.actor or me.actor = any (x.addressed) or x.tenant_id = any (me.desk) or x.reached && me.desk) for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      if a.closed_at is not null then raise exception 'closed' using errcode = '40001'; end if;
      return a; end $$;
    create function core.write_alarm_note(me authz.ticket, a core.alarm, p_act text, p_note uuid, p_sealed bytea) returns void language plpgsql set search_path = '' as $$ begin
      if p_sealed is not null then
        insert into core.alarm_note (tenant_id, id, alarm_id, act, sealed, made_by) values (a.tenant_id, p_note, a.id, p_act, p_sealed, me.actor);
      end if; end $$;
    create function core.write_alarm_act(me authz.ticket, a core.alarm, p_act text) returns void language sql set search_path = '' as
      $$ insert into core.alarm_act (tenant_id, alarm_id, act, made_by) values (a.tenant_id, a.id, p_act, me.actor) $$;

    /* One per id, however often it is sent. Told at once: whoever holds 危机干预, and the first tier that has somebody to tell.
       @returns whether it is new, and to how many people it has been told */
    create function core.raise_alarm(p_tenant uuid, p_id uuid, p_case uuid, p_kind text, p_level text, p_note uuid, p_sealed bytea, out is_new boolean, out people int)
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; a core.alarm; s record; n int; contract uuid; begin
      if not me.writes or me.role not in ('worker', 'lead', 'bureau-officer', 'bureau-admin') or not p_tenant = any (me.tenants) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      contract := (select r.contract_id from core.contract_area r where r.tenant_id = p_tenant and r.contract_id = any (me.contracts) order by r.contract_id limit 1);
      if p_case is not null then
        -- for share: against the case being assigned or walled meanwhile
        select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and not x.walled_from && me.selves
          and (me.reads = 'registry' or x.contract_id = any (me.contracts)) for share;
        if not found then raise exception 'not allowed' using errcode = '42501'; end if;
        contract := c.contract_id;
      end if;
      select * into s from core.alarm_setting_of(p_tenant);
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, report_due_at)
        values (p_tenant, p_id, p_case, contract, coalesce(c.walled_from, '{}'), p_kind, p_level, me.actor, me.post_id, s.minutes,
          case when p_level = 'red' then clock_timestamp() + make_interval(mins => s.report_minutes) end)
        on conflict do nothing returning * into a;
      is_new := found;
      if not is_new then
        select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_id;
        if a.raised_by <> me.actor then raise exception 'this id is in use' using errcode = '23505'; end if;
        people := cardinality(a.addressed); return;
      end if;
      perform core.write_alarm_act(me, a, 'raised');
      perform core.write_alarm_note(me, a, 'raised', p_note, p_sealed);
      -- where nobody holds it and nobody is named, the bureau's own officers hear of it at once
      if core.address_alarm(a, 'crisis') = 0 then n := core.address_alarm(a, (select t.tier from core.tenant t where t.id = p_tenant)); end if;
      perform core.climb_alarm(a);
      people := (select cardinality(x.addressed) from core.alarm x where x.tenant_id = p_tenant and x.id = p_id);
      if c.id is not null then
        insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
          values (c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/alarm-raised', '{"zh":"发出危机警报","en":"Crisis alarm raised"}',
            jsonb_build_object('to', 'alarm', 'id', p_id), me.actor);
      end if;
      return; end $$;

    /* Seen on a screen. By account: a person with two posts sees it once, at whichever desk they sit. */
    create function core.mark_alarm_shown(p_alarm uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.alarm_receipt r set shown_at = clock_timestamp() where r.alarm_id = p_alarm and r.account_id = me.actor and r.shown_at is null; end $$;

    /* A person takes it: it climbs no further. A danger to life climbs again when its report is overdue (6.3.3.0). Never the raiser's own. */
    create function core.acknowledge_alarm(p_tenant uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); again timestamptz; begin
      if a.raised_by = me.actor then raise exception 'not allowed' using errcode = '42501'; end if;
      if not exists (select from core.alarm_receipt r where r.tenant_id = p_tenant and r.alarm_id = p_id and r.account_id = me.actor) then
        -- a desk that steps in before it was its turn
        insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, post_id)
          select p_tenant, p_id, t.tier, me.actor, me.post_id from core.tenant t where t.id = me.desk[1];
        perform core.open_to_addressed(a);
      end if;
      update core.alarm_receipt r set acknowledged_at = clock_timestamp(), shown_at = coalesce(r.shown_at, clock_timestamp())
        where r.tenant_id = p_tenant and r.alarm_id = p_id and r.account_id = me.actor and r.acknowledged_at is null;
      if found then perform core.write_alarm_act(me, a, 'acknowledged'); end if;
      if a.acknowledged_at is null then
        if a.reported_at is null and a.level = 'red' and a.step < 5 then
          again := greatest(a.report_due_at, clock_timestamp() + make_interval(mins => a.minutes[a.step + 1] - coalesce(a.minutes[a.step], 0)));
        end if;
        update core.alarm x set acknowledged_at = clock_timestamp(), acknowledged_by = me.actor, next_climb_at = again,
          climb_from = coalesce(again - make_interval(mins => a.minutes[a.step + 1]), a.climb_from) where x.tenant_id = p_tenant and x.id = p_id;
      end if; end $$;

    create function core.note_alarm(p_tenant uuid, p_id uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      perform core.write_alarm_act(me, a, 'noted');
      perform core.write_alarm_note(me, a, 'noted', p_note, p_sealed); end $$;

    /* The receipt of the organ ends the task; a plan that still waits for a person goes on. */
    create function core.report_alarm(p_tenant uuid, p_id uuid, p_organ text, p_told_at timestamptz, p_note uuid, p_sealed bytea) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if a.reported_at is not null or p_sealed is null or p_told_at > clock_timestamp() + interval '5 minutes' or p_told_at < a.raised_at - interval '1 day' then
        raise exception 'not now' using errcode = '40001'; end if;
      update core.alarm x set reported_at = clock_timestamp(), reported_by = me.actor, report_organ = p_organ, told_at = p_told_at,
        next_climb_at = case when x.acknowledged_at is null then x.next_climb_at end where x.tenant_id = p_tenant and x.id = p_id;
      perform core.write_alarm_act(me, a, 'reported');
      perform core.write_alarm_note(me, a, 'reported', p_note, p_sealed); end $$;

    /* Up one tier at once, and from there on by the plan: whoever it goes to must take it anew. */
    create function core.hand_up_alarm(p_tenant uuid, p_id uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if a.step >= 5 or p_sealed is null then raise exception 'not now' using errcode = '40001'; end if;
      perform core.write_alarm_act(me, a, 'handed-up');
      perform core.write_alarm_note(me, a, 'handed-up', p_note, p_sealed);
      perform core.climb_alarm(a);
      update core.alarm x set acknowledged_at = null, acknowledged_by = null, climb_from = clock_timestamp() - make_interval(mins => x.minutes[x.step]),
        next_climb_at = case when x.step < 5 then clock_timestamp() + make_interval(mins => x.minutes[x.step + 1] - x.minutes[x.step]) end
        where x.tenant_id = p_tenant and x.id = p_id; end $$;

    /* Red: never by whoever raised it, and as handled only with the receipt of the report. */
    create function core.close_alarm(p_tenant uuid, p_id uuid, p_outcome text, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if p_sealed is null or a.level = 'red' and (a.raised_by = me.actor or p_outcome = 'handled' and a.reported_at is null) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      update core.alarm x set closed_at = clock_timestamp(), closed_by = me.actor, outcome = p_outcome, next_climb_at = null where x.tenant_id = p_tenant and x.id = p_id;
      perform core.write_alarm_act(me, a, 'closed');
      perform core.write_alarm_note(me, a, 'closed', p_note, p_sealed); end $$;

    /* Open alarms that this person raised or was told of, whatever desk they sit at, each with the desk where it opens.
       The wall is asked again: it may have been put up since. */
    create function core.my_alarms() returns table (tenant_id uuid, id uuid, tenant_name text, desk text, kind text, level text, raised_at timestamptz, is_mine boolean,
      acknowledged_at timestamptz, report_due_at timestamptz, reported_at timestamptz, shown_at timestamptz, taken_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.tenant_id, a.id, t.name, coalesce(b.slug, t.slug), a.kind, a.level, a.raised_at, a.raised_by = me.actor,
          a.acknowledged_at, a.report_due_at, a.reported_at, r.shown_at, r.acknowledged_at
        from core.alarm a join core.tenant t on t.id = a.tenant_id
        left join lateral (select x.post_id, x.shown_at, x.acknowledged_at from core.alarm_receipt x where x.tenant_id = a.tenant_id and x.alarm_id = a.id
          and x.account_id = me.actor order by x.addressed_at desc limit 1) r on true
        join core.post p on p.id = coalesce(r.post_id, a.raised_post) and (p.ends is null or core.today() <= p.ends)
        left join core.tenant b on b.id = p.tenant_id
        where a.closed_at is null and (a.raised_by = me.actor or a.addressed && array[me.actor])
          and not a.walled_from && array_remove(array[me.actor, p.tenant_id, p.agency_id], null)
        -- what nobody has taken comes first, so that no number of taken ones can hide it
        order by a.acknowledged_at is not null, a.raised_at desc limit 200; end $$;

    create function core.set_alarm_setting(p_tenant uuid, p_minutes int[], p_report_minutes int, p_headcount int) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.alarm_setting (tenant_id, minutes, report_minutes, headcount, made_by) values (p_tenant, p_minutes, p_report_minutes, p_headcount, me.actor); end $$;
    /* Somebody who can open the alarm: of this bureau or one above it, or of a contract that serves the place. */
    create function core.set_crisis_contact(p_tenant uuid, p_account uuid, p_phone text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) or p_account is not null and not exists (
          select from core.post p join core.tenant h on h.id = p_tenant left join core.tenant b on b.id = p.tenant_id
          where p.account_id = p_account and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
            and (b.path = h.path or starts_with(h.path, b.path || '.') or exists (select from core.contract_area r join core.contract c on c.id = r.contract_id
              where r.contract_id = p.contract_id and r.tenant_id = p_tenant and core.today() between c.starts and c.ends))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.crisis_contact (tenant_id, account_id, phone, made_by) values (p_tenant, p_account, p_phone, me.actor); end $$;

    grant execute on function core.raise_alarm(uuid,uuid,uuid,text,text,uuid,bytea), core.mark_alarm_shown(uuid), core.acknowledge_alarm(uuid,uuid),
      core.note_alarm(uuid,uuid,uuid,bytea), core.report_alarm(uuid,uuid,text,timestamptz,uuid,bytea), core.hand_up_alarm(uuid,uuid,uuid,bytea),
      core.close_alarm(uuid,uuid,text,uuid,bytea), core.my_alarms(), core.set_alarm_setting(uuid,int[],int,int), core.set_crisis_contact(uuid,uuid,text) to app_user;
  `.execute(db))
}
