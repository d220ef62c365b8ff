import { sql, type Kysely } from 'kysely'

/**
 * A list's state under a name, of one post; shared, its colleagues of the same contract, or of the same bureau, see it
 * too. `search` holds letters, digits and commas alone: no text about a client fits in. Removing keeps the row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.saved_view (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      post_id uuid not null references core.post, contract_id uuid references core.contract,
      list text not null check (list in ('cases', 'awaiting', 'referrals', 'alarms')),
      name text not null check (char_length(name) between 1 and 20),
      search text not null check (char_length(search) <= 400 and search !~ '(^|&)q=' and search ~ '^([a-z]+=[a-z0-9,-]+(&[a-z]+=[a-z0-9,-]+)*)?$'),
      is_shared boolean not null default false,
      removed_at timestamptz,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create unique index saved_view_name on core.saved_view (tenant_id, post_id, list, name) where removed_at is null;
    alter table core.saved_view enable row level security;
    alter table core.saved_view force row level security;
    create policy door on core.saved_view to app_user using (true) with check (true);
    create policy floor on core.saved_view as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy reads on core.saved_view as restrictive for select to app_user using (
      post_id = (select t.post_id from authz.ticket t) or is_shared and case when contract_id is null
        then tenant_id in (select unnest(t.desk) from authz.ticket t) else contract_id in (select unnest(t.contracts) from authz.ticket t) end);
    create policy adds on core.saved_view as restrictive for insert to app_user with check (
      post_id = (select t.post_id from authz.ticket t) and (select t.writes from authz.ticket t) and case when contract_id is null
        then tenant_id in (select unnest(t.desk) from authz.ticket t) else contract_id in (select unnest(t.contracts) from authz.ticket t) end);
    create policy edits on core.saved_view as restrictive for update to app_user using (
      post_id = (select t.post_id from authz.ticket t) and (select t.writes from authz.ticket t));
    create policy removes on core.saved_view as restrictive for delete to app_user using (false);
    create policy fn on core.saved_view to authz_fn using (true) with check (true);
    create policy migrate on core.saved_view to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.saved_view as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, post_id, contract_id, list, name, search, is_shared), update (name, search, is_shared, removed_at) on core.saved_view to app_user;
  `.execute(db)
}
