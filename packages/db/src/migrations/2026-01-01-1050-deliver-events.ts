import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What the worker needs to tell subscribers of events, and to know where a plugin's jobs run. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Up to where a subscription has dealt with everything: what lies before is not looked at again.
    create table core.event_mark (subscription text primary key, type text not null, seq bigint not null default 0);
    alter table core.event_mark enable row level security;
    alter table core.event_mark force row level security;
    create policy fn on core.event_mark to authz_fn using (true) with check (true);
    create policy migrate on core.event_mark to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert, update on core.event_mark to authz_fn;
    grant usage on schema core to job_user;
    create index on core.event (type, seq);
    create index on core."case" (id);
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Events of a type that this subscription has not dealt with, oldest first, with what is on for the case's contract today.
       An event waits while an earlier one of its case waits for another try: told in order per case. */
    create function core.events_due(p_subscription text, p_type text, p_limit int)
    returns table (id uuid, tenant_id uuid, contract_id uuid, case_id uuid, payload jsonb, tries int, modules text[])
    language sql stable security definer set search_path = '' as $$
      select e.id, c.tenant_id, c.contract_id, c.id, e.payload, coalesce(d.tries, 0), core.modules_on(c.contract_id)
      from core.event e
      join core."case" c on c.id = e.case_id
      left join core.event_delivery d on d.event_id = e.id and d.subscription = p_subscription
      where e.type = p_type and e.seq > coalesce((select m.seq from core.event_mark m where m.subscription = p_subscription), 0)
        and (d.event_id is null or d.state = 'failed' and d.due_at <= statement_timestamp())
        and not exists (
          select from core.event f join core.event_delivery g on g.event_id = f.id and g.subscription = p_subscription
          where f.case_id = e.case_id and f.type = p_type and f.seq < e.seq and g.state = 'failed' and g.due_at > statement_timestamp())
      order by e.seq limit p_limit $$;

    /* First statement of a handler's transaction: false when another worker has dealt with it. What the handler does and this row
       are committed together, so it is told once. Only under the ticket of a job of the case's contract. */
    create function core.begin_delivery(p_event uuid, p_subscription text) returns boolean
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'job' or not exists (select from core.event e join core."case" c on c.id = e.case_id where e.id = p_event and c.contract_id = any (me.contracts)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.event_mark (subscription, type) select p_subscription, e.type from core.event e where e.id = p_event on conflict do nothing;
      insert into core.event_delivery as d (event_id, subscription, state, done_at) values (p_event, p_subscription, 'done', clock_timestamp())
        on conflict (event_id, subscription) do update set state = 'done', tries = d.tries + 1, error = null, done_at = clock_timestamp()
        where d.state = 'failed';
      return found; end $$;

    /* After the handler's rollback, or instead of it: skipped (the plugin is off), failed (try again later), parked (given up). */
    create function core.note_delivery(p_event uuid, p_subscription text, p_state text, p_error text, p_again interval) returns void
    language plpgsql security definer set search_path = '' as $$ begin
      if p_state not in ('skipped', 'failed', 'parked') then raise exception 'no such state' using errcode = '22023'; end if;
      insert into core.event_delivery as d (event_id, subscription, state, error, due_at)
        values (p_event, p_subscription, p_state, p_error, statement_timestamp() + coalesce(p_again, interval '0'))
        on conflict (event_id, subscription) do update set state = excluded.state, error = excluded.error, due_at = excluded.due_at, tries = d.tries + 1
        where d.state = 'failed'; end $$;

    /* Moves the marks up to the first event not dealt with, and never into the last hour: a transaction lasts a minute at most,
       so no event with a lower number can still appear there. */
    create function core.advance_marks() returns void language sql security definer set search_path = '' as $$
      update core.event_mark m set seq = greatest(m.seq, least(
        (select min(e.seq) - 1 from core.event e left join core.event_delivery d on d.event_id = e.id and d.subscription = m.subscription
          where e.type = m.type and e.seq > m.seq and (d.event_id is null or d.state = 'failed')),
        (select max(e.seq) from core.event e where e.type = m.type and e.made_at < statement_timestamp() - interval '1 hour'))) $$;

    /* Where a module's jobs run: every tenant of every contract that has it on. */
    create function core.places_of_module(p_module text) returns table (contract_id uuid, tenant_id uuid)
    language sql stable security definer set search_path = '' as $$
      select a.contract_id, a.tenant_id from core.contract c join core.contract_area a on a.contract_id = c.id
      where core.today() between c.starts and c.ends and p_module = any (core.modules_on(c.id)) order by 1, 2 $$;

    grant execute on function core.begin_delivery(uuid,text) to app_user;
    grant execute on function core.events_due(text,text,int), core.note_delivery(uuid,text,text,text,interval), core.places_of_module(text), core.advance_marks() to job_user;
  `.execute(db))
}
