import { sql, type Kysely } from 'kysely'

/** What was announced, who has dealt with it, and who read or changed what (8.4.e). Written in the transaction of the act. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.event (
      id uuid primary key default gen_random_uuid(),
      seq bigint generated always as identity,
      tenant_id uuid not null references core.tenant,
      contract_id uuid not null references core.contract,
      case_id uuid not null,
      type text not null,
      payload jsonb not null,
      made_at timestamptz not null default clock_timestamp()
    );
    create index on core.event (seq);
    create table core.event_delivery (
      event_id uuid not null references core.event,
      subscription text not null,
      state text not null check (state in ('done', 'skipped', 'failed', 'parked')),
      tries int not null default 1,
      error text,
      due_at timestamptz not null default clock_timestamp(),
      done_at timestamptz,
      primary key (event_id, subscription)
    );
    create table core.audit (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null default clock_timestamp(),
      request_id text not null,
      account_id uuid,
      post_id uuid,
      tenant_id uuid,
      agency_id uuid,
      procedure text not null,
      outcome text not null check (outcome in ('ok', 'denied', 'failed')),
      subjects uuid[] not null default '{}',
      purpose text,
      reason text,
      detail jsonb not null default '{}'
    );
    create index on core.audit (tenant_id, at desc);
    create index on core.audit (account_id, at desc);
    create index on core.audit using gin (subjects);

    do $$ declare t text; begin
      foreach t in array array['core.event', 'core.event_delivery', 'core.audit'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
      end loop; end $$;
    create policy announces on core.event for insert to app_user with check (
      (select t.writes from authz.ticket t) and contract_id in (select unnest(t.contracts) from authz.ticket t)
      and tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy notes on core.audit for insert to app_user with check (account_id = (select t.actor from authz.ticket t));
    create policy own on core.audit for select to app_user using (account_id = (select t.actor from authz.ticket t));
    grant insert (tenant_id, contract_id, case_id, type, payload) on core.event to app_user;
    grant insert (request_id, account_id, post_id, tenant_id, agency_id, procedure, outcome, subjects, purpose, reason, detail) on core.audit to app_user;
    grant select on core.audit to app_user;
    grant select on core.event to authz_fn;
    grant select, insert, update on core.event_delivery to authz_fn;
    grant select, insert on core.audit to authz_fn;
  `.execute(db)
}
