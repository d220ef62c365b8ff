import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.1, 7.2.1.b: an alarm knows the special flow it was told from, also where no line of that flow names it, and hears that the
 * contact the flow opened with was struck or recorded anew. It stays as it was given; what it rested on reads otherwise now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.alarm add column flow_id uuid, add foreign key (tenant_id, flow_id) references core.flow (tenant_id, id);
    create index on core.alarm (tenant_id, flow_id) where flow_id is not null;
    update core.alarm a set flow_id = e.flow_id from core.flow_entry e where e.tenant_id = a.tenant_id and e.alarm_id = a.id;
    update core.alarm a set flow_id = f.id from core.flow f where f.tenant_id = a.tenant_id and f.alarm_id = a.id and a.flow_id is null;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Raises an alarm from a special flow and tells every tier up to p_top at once; above it the alarm climbs by its minutes (7.2.1.b, 7.2.2.d). */
    create or replace function core.report_flow(p_tenant uuid, p_flow uuid, p_id uuid, p_kind text, p_top text, p_note uuid, p_sealed bytea) returns int
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); f core.flow; c core."case"; a core.alarm; s record; tiers constant text[] := '{worker,lead,town,district,city}'; top int := array_position(tiers, p_top); n int; begin
      select * into f from core.flow x where x.tenant_id = p_tenant and x.id = p_flow and me.writes and x.tenant_id = any (me.tenants)
        and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves for update;
      if not found or top is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into c from core."case" x where x.tenant_id = p_tenant and x.matter_id = f.matter_id order by x.opened_at desc limit 1;
      select * into s from core.alarm_setting_of(p_tenant);
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, report_due_at, flow_id)
        values (p_tenant, p_id, c.id, coalesce(c.contract_id, f.served_by[1]), f.walled_from, p_kind, 'red', me.actor, me.post_id, s.minutes, clock_timestamp() + make_interval(mins => s.report_minutes), f.id)
        on conflict do nothing returning * into a;
      if not found then raise exception 'this id is in use' using errcode = '23505'; end if;
      perform core.write_alarm_act(me, a, 'raised');
      perform core.write_alarm_note(me, a, 'raised', p_note, p_sealed);
      perform core.address_alarm(a, 'crisis');
      for i in 1..top loop n := core.address_alarm(a, tiers[i]); end loop;
      update core.alarm x set step = top, next_climb_at = case when top < 5 then x.climb_from + make_interval(mins => x.minutes[top + 1]) end where x.tenant_id = a.tenant_id and x.id = a.id;
      perform core.open_to_addressed(a);
      if c.id is not null then
        insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
          values (c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/alarm-raised', '{"zh":"专项流程上报","en":"Told upwards from a special flow"}', jsonb_build_object('to', 'alarm', 'id', p_id), me.actor);
      end if;
      return (select cardinality(x.addressed) from core.alarm x where x.tenant_id = p_tenant and x.id = p_id); end $$;

    /* The alarms of the flows that opened with the contact a strike of one's own struck, the closed ones too: they are read later. */
    create function core.alarms_of_strike(p_tenant uuid, p_strike uuid) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select a.id
        from core.contact_strike s join core.flow f on f.tenant_id = s.tenant_id and f.matter_id = s.matter_id
          and core.corrected_contact(f.tenant_id, f.contact_id) = core.corrected_contact(s.tenant_id, s.contact_id)
          join core.alarm a on a.tenant_id = f.tenant_id and (a.flow_id = f.id or a.id = f.alarm_id) and a.raised_at < s.made_at
        where s.tenant_id = p_tenant and s.id = p_strike and s.made_by = me.actor and me.writes and s.tenant_id = any (me.tenants)
          and (s.tenant_id = any (me.desk) or s.served_by && me.contracts) and not s.walled_from && me.selves; end $$;
    /* Writes into the story of such an alarm what became of the contact; it neither stops nor climbs for it. Whoever corrects a contact need not be one of those it was told to. */
    create function core.note_strike(p_tenant uuid, p_strike uuid, p_alarm uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm; begin
      select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_alarm and x.id in (select core.alarms_of_strike(p_tenant, p_strike)) for update;
      if not found or p_sealed is null then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.write_alarm_act(me, a, 'noted');
      perform core.write_alarm_note(me, a, 'noted', p_note, p_sealed); end $$;
    grant execute on function core.alarms_of_strike(uuid, uuid), core.note_strike(uuid, uuid, uuid, uuid, bytea) to app_user;
  `.execute(db))
}
