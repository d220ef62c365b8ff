import { sql, type Kysely } from 'kysely'

/** People, the posts they hold (3.8) and their sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.account (
      id uuid primary key default gen_random_uuid(),
      name text not null unique check (name = lower(name)),
      display_name text not null,
      password_hash text not null,
      language text not null default 'zh' check (language in ('zh', 'en')),
      disabled_at timestamptz
    );

    create table core.post (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references core.account,
      role text not null check (role in ('worker', 'lead', 'agency-admin', 'bureau-officer', 'bureau-admin', 'platform-operator')),
      tenant_id uuid references core.tenant,
      contract_id uuid references core.contract,
      agency_id uuid references core.agency,
      starts date not null,
      ends date,
      made_by uuid,
      made_at timestamptz not null default now(),
      reason text not null default '',
      unique (contract_id, id),
      check (ends is null or ends >= starts - 1),
      -- Each kind of post hangs on exactly what it belongs to; contract staff also name their agency.
      check ((role in ('bureau-officer', 'bureau-admin')) = (tenant_id is not null)),
      check ((role in ('worker', 'lead')) = (contract_id is not null)),
      check ((role in ('worker', 'lead', 'agency-admin')) = (agency_id is not null))
    );
    create index on core.post (account_id, contract_id);
    create index on core.post (agency_id);
    create index on core.post (tenant_id);

    create table core.session (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      account_id uuid not null references core.account,
      post_id uuid references core.post,
      device text not null default '',
      made_at timestamptz not null default now(),
      idle_until timestamptz not null,
      until timestamptz not null
    );
    create index on core.session (account_id);

    -- Failed sign-ins, counted per name so that guessing slows down (security.md C09).
    create table core.sign_in_attempt (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      device text not null,
      made_at timestamptz not null default now()
    );
    create index on core.sign_in_attempt (name, made_at);

    grant select, insert, update on core.account, core.post to authz_fn;
    grant select, insert, update, delete on core.session, core.sign_in_attempt to authz_fn;
  `.execute(db)
}
