import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.f: whoever comes out late, or says from inside that it takes longer, stops the climbing of the alarm that went out, and
 * everybody it has reached is told. It stays open until a person ends it: a word given under a threat ends nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.alarm add column stood_down text check (stood_down in ('checked-out', 'extended')), add column stood_down_at timestamptz,
      add constraint alarm_stood_down check ((stood_down is null) = (stood_down_at is null));
    alter table core.alarm_act drop constraint alarm_act_act_check,
      add constraint alarm_act_act_check check (act in ('raised', 'climbed', 'skipped', 'acknowledged', 'noted', 'reported', 'handed-up', 'checked-out', 'extended', 'closed'));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The visitor's word to the open alarms of a visit, also those of before an extension. Also where a wall keeps the visitor from the
       case by now: it is about themselves. @returns the newest of them */
    create function core.stand_down(v core.home_visit, p_act text) returns uuid language plpgsql set search_path = '' as $$
    declare a core.alarm; newest uuid; begin
      for a in select * from core.alarm x where x.tenant_id = v.tenant_id and x.case_id = v.case_id and x.kind = 'missed-check-out' and x.raised_by = v.made_by
          and x.raised_post = v.post_id and x.raised_at >= v.made_at and x.closed_at is null order by x.raised_at for update loop
        update core.alarm x set stood_down = p_act, stood_down_at = clock_timestamp(), next_climb_at = null where x.tenant_id = a.tenant_id and x.id = a.id;
        insert into core.alarm_act (tenant_id, alarm_id, act, made_by) values (a.tenant_id, a.id, p_act, v.made_by);
        newest := a.id;
      end loop;
      return newest; end $$;

    /* It takes longer: so many minutes from now. An alarm that has gone out climbs no further; missed again, a new one goes out. */
    create or replace function core.extend_visit(p_tenant uuid, p_id uuid, p_minutes int) returns timestamptz language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); v core.home_visit; begin
      update core.home_visit x set expected_end = clock_timestamp() + make_interval(mins => p_minutes), alarm_id = null
        where x.tenant_id = p_tenant and x.id = p_id and x.made_by = me.actor and x.ended_at is null and p_minutes between 5 and 720
        returning x.* into v;
      if not found then raise exception 'not now' using errcode = '40001'; end if;
      perform core.stand_down(v, 'extended');
      return v.expected_end; end $$;

    /* Out again, said by nobody but the visitor. @returns the alarm that had gone out meanwhile and is still open */
    create or replace function core.end_visit(p_tenant uuid, p_id uuid) returns uuid language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); v core.home_visit; begin
      update core.home_visit x set ended_at = clock_timestamp() where x.tenant_id = p_tenant and x.id = p_id and x.made_by = me.actor and x.ended_at is null returning x.* into v;
      if not found then raise exception 'not now' using errcode = '40001'; end if;
      return core.stand_down(v, 'checked-out'); end $$;

    /* As before, and whether the visitor has given word since. */
    drop function core.my_alarms();
    create function core.my_alarms() returns table (tenant_id uuid, id uuid, tenant_name text, desk text, kind text, level text, raised_at timestamptz, is_mine boolean,
      acknowledged_at timestamptz, report_due_at timestamptz, reported_at timestamptz, stood_down text, shown_at timestamptz, taken_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.tenant_id, a.id, t.name, coalesce(b.slug, t.slug), a.kind, a.level, a.raised_at, a.raised_by = me.actor,
          a.acknowledged_at, a.report_due_at, a.reported_at, a.stood_down, r.shown_at, r.acknowledged_at
        from core.alarm a join core.tenant t on t.id = a.tenant_id
        left join lateral (select x.post_id, x.shown_at, x.acknowledged_at from core.alarm_receipt x where x.tenant_id = a.tenant_id and x.alarm_id = a.id
          and x.account_id = me.actor order by x.addressed_at desc limit 1) r on true
        join core.post p on p.id = coalesce(r.post_id, a.raised_post) and (p.ends is null or core.today() <= p.ends)
        left join core.tenant b on b.id = p.tenant_id
        where a.closed_at is null and (a.raised_by = me.actor or a.addressed && array[me.actor])
          and not a.walled_from && array_remove(array[me.actor, p.tenant_id, p.agency_id], null)
        -- what nobody has taken comes first, so that no number of taken ones can hide it
        order by a.acknowledged_at is not null, a.raised_at desc limit 200; end $$;
    grant execute on function core.my_alarms() to app_user;
  `.execute(db))
}
