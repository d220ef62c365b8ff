import { sql, type Kysely } from 'kysely'

/**
 * The ticket a transaction starts with. A tenant id in a settable variable is no boundary: whoever can inject SQL can
 * set it. The ticket cannot be guessed, and the table keeps only its hash.
 *
 * tenants: the floor. above: path up, own included. desk: counters this post mans. contracts: served. keys: what opens
 * content for reading (contracts led, the own post, cases shared or lent). holds: the same without lent, for writing.
 * selves: whom a wall may name (unit, agency, account).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table authz.ticket (
      hash bytea primary key check (octet_length(hash) = 32),
      session_id uuid references core.session on delete cascade,
      post_id uuid references core.post on delete cascade,
      role text not null,
      actor uuid not null,
      agency_id uuid,
      reads text not null check (reads in ('registry', 'project', 'own', 'none')),
      writes boolean not null,
      tenants uuid[] not null, above uuid[] not null, desk uuid[] not null, contracts uuid[] not null,
      keys uuid[] not null, holds uuid[] not null, selves uuid[] not null,
      until timestamptz not null
    ) with (fillfactor = 80, toast_tuple_target = 8160);
    do $$ declare c text; begin
      foreach c in array array['tenants','above','desk','contracts','keys','holds','selves'] loop
        execute format('alter table authz.ticket alter %I set storage main', c);
      end loop; end $$;
    create index on authz.ticket (session_id);
    create index on authz.ticket (post_id);
    create index on authz.ticket (actor);
    create index on authz.ticket (until);

    alter table authz.ticket enable row level security;
    alter table authz.ticket force row level security;
    -- statement_timestamp(), not now(): now() stands still in a long transaction
    create policy mine on authz.ticket for select to app_user, authz_fn
      using (hash = sha256(convert_to(nullif(current_setting('app.ticket', true), ''), 'UTF8')) and statement_timestamp() < until);
    create policy fn on authz.ticket to authz_fn using (true) with check (true);
    create policy migrate on authz.ticket to house_owner using (session_user = 'migrator');
    grant select (role, actor, post_id, agency_id, reads, writes, tenants, above, desk, contracts, keys, holds, selves, until)
      on authz.ticket to app_user;
    grant select, insert, update, delete on authz.ticket to authz_fn;

    /* First statement of every transaction. Loud when the ticket is gone, so that "no rows" always means no rows.
       No SET clause: the setting must outlive the call. */
    create function authz.enter(ticket text) returns timestamptz language plpgsql volatile as $$
    declare u pg_catalog.timestamptz; begin
      perform pg_catalog.set_config('app.ticket', ticket, true);
      select t.until into u from authz.ticket t;
      if u is null then raise exception 'no ticket' using errcode = '28000'; end if;
      return u; end $$;
    create function authz.actor() returns uuid language sql stable as $$ select t.actor from authz.ticket t $$;
    grant execute on function authz.enter(text), authz.actor() to app_user;
    grant execute on function authz.actor() to authz_fn;
  `.execute(db)
}
