import { sql, type Kysely } from 'kysely'

/** The public knowledge of the house: the tree of bureaus, the agencies, and who is contracted for what, where, until when (3.9). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema if not exists authz;
    alter default privileges revoke execute on functions from public;

    create table core.tenant (
      id uuid primary key default gen_random_uuid(),
      parent_id uuid references core.tenant,
      tier text not null check (tier in ('city', 'district', 'town')),
      path text not null unique collate "C" check (path ~ '^[a-z0-9]+([.][a-z0-9]+)*$'),
      slug text not null unique generated always as (replace(path, '.', '-')) stored,
      name text not null,
      division_code text not null unique,
      check ((tier = 'city') = (parent_id is null))
    );
    create index on core.tenant (parent_id);

    create table core.agency (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
      name text not null,
      registration_number text not null
    );

    create table core.contract (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references core.tenant,
      agency_id uuid not null references core.agency,
      number text not null,
      title text not null,
      starts date not null,
      ends date not null,
      targets jsonb not null default '[]',
      made_by uuid,
      made_at timestamptz not null default now(),
      unique (tenant_id, number),
      -- ends the day before its first: ended before it began
      check (ends >= starts - 1)
    );
    create index on core.contract (agency_id);

    create table core.contract_area (
      tenant_id uuid not null references core.tenant,
      contract_id uuid not null references core.contract,
      primary key (tenant_id, contract_id)
    );
    create index on core.contract_area (contract_id);

    create table core.contract_module (
      contract_id uuid not null references core.contract,
      module text not null,
      starts date not null,
      ends date not null,
      primary key (contract_id, module),
      check (ends >= starts)
    );

    -- The agency's word and the bureau's veto: every turn of a switch is a row, the newest one counts.
    create table core.module_switch (
      id uuid primary key default gen_random_uuid(),
      contract_id uuid not null,
      module text not null,
      is_on boolean not null,
      reason text not null,
      made_by uuid not null,
      made_at timestamptz not null default clock_timestamp(),
      foreign key (contract_id, module) references core.contract_module (contract_id, module)
    );
    create index on core.module_switch (contract_id, module, made_at desc);

    create table core.module_block (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references core.tenant,
      module text not null,
      is_blocked boolean not null,
      reason text not null,
      made_by uuid not null,
      made_at timestamptz not null default clock_timestamp()
    );
    create index on core.module_block (tenant_id, module, made_at desc);

    grant usage on schema core to app_user, authz_fn;
    grant usage on schema authz to app_user, authz_fn, signin_user, job_user;
    grant select on core.tenant, core.agency, core.contract, core.contract_area, core.contract_module,
      core.module_switch, core.module_block to app_user, authz_fn;
    grant insert, update on core.tenant, core.agency, core.contract to authz_fn;
    grant insert on core.contract_area, core.contract_module, core.module_switch, core.module_block to authz_fn;

    /* The city's day: a contract ends at midnight in Guangzhou, whatever zone the server keeps. */
    create function core.today() returns date language sql stable set search_path = '' as
      $$ select (statement_timestamp() at time zone 'Asia/Shanghai')::date $$;

    /* The only place that knows what "on" means: contract in force, module listed, agency switched it on, nobody above blocked it. */
    create function core.modules_on(p_contract uuid) returns text[] language sql stable set search_path = '' as $$
      select coalesce(array_agg(m.module order by m.module), '{}')
      from core.contract c
      join core.contract_module m on m.contract_id = c.id and core.today() between m.starts and m.ends
      join core.tenant t on t.id = c.tenant_id
      where c.id = p_contract and core.today() between c.starts and c.ends
        and coalesce((select s.is_on from core.module_switch s
                      where s.contract_id = c.id and s.module = m.module order by s.made_at desc limit 1), false)
        and not exists (
          select from core.tenant above
          where (above.path = t.path or starts_with(t.path, above.path || '.'))
            and coalesce((select b.is_blocked from core.module_block b
                          where b.tenant_id = above.id and b.module = m.module order by b.made_at desc limit 1), false))
      $$;
    grant execute on function core.today(), core.modules_on(uuid) to app_user, authz_fn;
  `.execute(db)
}
