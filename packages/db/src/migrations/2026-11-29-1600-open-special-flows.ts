import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2: the special flows of a matter. A flow is one row; what was done is lines, added and never changed: a correction
 * names the line it replaces. The database refuses the sixth representative (7.2.1.a), an impossible headcount, a second
 * judgement by the same person (7.2.2.c) and anything in a flow that is closed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.flow (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      kind text not null check (kind in ('collective', 'irrational', 'hardship')),
      -- the visit it belongs to; hardship belongs to the matter
      contact_id uuid,
      origin text not null check (origin in ('rule', 'person')),
      -- why a person opened it
      sealed bytea, check (origin = 'rule' or sealed is not null),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, contact_id) references core.contact (tenant_id, id)
    );
    create table core.flow_entry (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      flow_id uuid not null,
      step text not null,
      about uuid, corrects uuid, is_struck boolean not null default false,
      happened_at timestamptz not null,
      headcount int check (headcount between 1 and 99999), check ((step = 'collective/headcount' and not is_struck) = (headcount is not null)),
      -- what may stand in the clear: organs, days, choices; names and narrative lie sealed
      facts jsonb not null default '{}', sealed bytea not null,
      -- the alarm by which it was told upwards
      alarm_id uuid,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, flow_id) references core.flow (tenant_id, id),
      foreign key (tenant_id, about) references core.flow_entry (tenant_id, id),
      foreign key (tenant_id, corrects) references core.flow_entry (tenant_id, id),
      check (not is_struck or corrects is not null)
    );
    select core.matter_ref('core.flow'), core.matter_ref('core.flow_entry');
    select core.protect('core.flow', 'petition'), core.protect('core.flow_entry', 'petition');
    -- a flow opens once, whoever classifies how often
    create unique index flow_once on core.flow (tenant_id, matter_id, kind, contact_id) nulls not distinct;
    create unique index flow_corrected_once on core.flow_entry (tenant_id, corrects);
    create index on core.flow_entry (tenant_id, flow_id, made_at);
    create index on core.flow_entry (tenant_id, matter_id);
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_flow_entry() returns trigger language plpgsql security definer set search_path = '' as $$
    declare f core.flow; said core.flow_entry; begin
      select * into f from core.flow x where x.tenant_id = new.tenant_id and x.id = new.flow_id for update;
      if not found or f.matter_id <> new.matter_id or new.step not in ('close', 'reopen') and split_part(new.step, '/', 1) <> f.kind then
        raise exception 'another flow' using errcode = '23503'; end if;
      if (select x.step from core.flow_entry x where x.tenant_id = f.tenant_id and x.flow_id = f.id and x.step in ('close', 'reopen') order by x.made_at desc limit 1) = 'close'
        and new.step <> 'reopen' then raise exception 'closed' using errcode = '40001'; end if;
      if new.corrects is not null and not exists (select from core.flow_entry x where x.tenant_id = f.tenant_id and x.id = new.corrects and x.flow_id = f.id and x.step = new.step) then
        raise exception 'another line' using errcode = '23503'; end if;
      if new.about is not null then
        select * into said from core.flow_entry x where x.tenant_id = f.tenant_id and x.id = new.about and x.flow_id = f.id;
        if not found then raise exception 'another line' using errcode = '23503'; end if;
      end if;
      if new.step = 'irrational/second-judgement' and (said.id is null or said.made_by = new.made_by) then
        raise exception '7.2.2.c: two people' using errcode = '42501'; end if;
      if new.step = 'collective/representative' and not new.is_struck and 5 <= (
          select count(*) from core.flow_entry x where x.tenant_id = f.tenant_id and x.flow_id = f.id and x.step = new.step and not x.is_struck and x.id is distinct from new.corrects
            and not exists (select from core.flow_entry y where y.tenant_id = x.tenant_id and y.corrects = x.id)) then
        raise exception '7.2.1.a: five representatives at most' using errcode = '23514'; end if;
      return new; end $$;

    /* 7.2.1.b, 7.2.2.d: tells every tier up to p_top at once, each with its receipts; from there on it climbs by the plan of the place.
       Red, so that its report has its clock and is never dismissed. The same id is told once. */
    create function core.report_flow(p_tenant uuid, p_flow uuid, p_id uuid, p_kind text, p_top text, p_note uuid, p_sealed bytea) returns int
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); f core.flow; c core."case"; a core.alarm; s record; tiers constant text[] := '{worker,lead,town,district,city}'; top int := array_position(tiers, p_top); n int; begin
      select * into f from core.flow x where x.tenant_id = p_tenant and x.id = p_flow and me.writes and x.tenant_id = any (me.tenants)
        and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves for update;
      if not found or top is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into c from core."case" x where x.tenant_id = p_tenant and x.matter_id = f.matter_id order by x.opened_at desc limit 1;
      select * into s from core.alarm_setting_of(p_tenant);
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, report_due_at)
        values (p_tenant, p_id, c.id, coalesce(c.contract_id, f.served_by[1]), f.walled_from, p_kind, 'red', me.actor, me.post_id, s.minutes, clock_timestamp() + make_interval(mins => s.report_minutes))
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

    /* The receipt of each tier of what was told from a matter's flows: for whoever may see the flow, whoever was told. */
    create function core.flow_receipts(p_tenant uuid, p_matter uuid) returns table (alarm_id uuid, tier text, people int, addressed_at timestamptz, shown_at timestamptz, acknowledged_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select r.alarm_id, r.tier, count(*)::int, min(r.addressed_at), min(r.shown_at), min(r.acknowledged_at)
        from core.flow_entry e join core.alarm_receipt r on r.tenant_id = e.tenant_id and r.alarm_id = e.alarm_id
        where e.tenant_id = p_tenant and e.matter_id = p_matter and e.tenant_id = any (me.tenants)
          and (e.tenant_id = any (me.desk) or e.served_by && me.contracts) and not e.walled_from && me.selves
        group by r.alarm_id, r.tier; end $$;
    grant execute on function core.guard_flow_entry() to house_owner;
    grant execute on function core.report_flow(uuid,uuid,uuid,text,text,uuid,bytea), core.flow_receipts(uuid,uuid) to app_user;
  `.execute(db))
  await sql`create trigger guard before insert on core.flow_entry for each row execute function core.guard_flow_entry()`.execute(db)
}
