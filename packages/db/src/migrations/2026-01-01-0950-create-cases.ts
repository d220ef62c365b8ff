import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** The core case every service hangs on, its acts, its shares, and the line of what happened. No names, no narrative. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.case_counter (tenant_id uuid references core.tenant, year int, n bigint not null, primary key (tenant_id, year));

    create table core."case" (
      tenant_id uuid not null,
      id uuid not null default gen_random_uuid(),
      contract_id uuid not null,
      worker_id uuid not null,
      walled_from uuid[] not null default '{}',
      matter_id uuid not null,
      number text not null,
      stage text not null default 'registered'
        check (stage in ('registered', 'assessed', 'planned', 'in-service', 'closed', 'archived', 'declined')),
      risk text check (risk in ('red', 'orange', 'yellow', 'blue')),
      opened_at timestamptz not null default now(),
      moved_at timestamptz not null default now(),
      version int not null default 1,
      primary key (tenant_id, id),
      unique (tenant_id, number),
      constraint case_key unique (tenant_id, id, contract_id, worker_id, walled_from),
      foreign key (tenant_id, contract_id) references core.contract_area (tenant_id, contract_id),
      -- the POST of the responsible worker (负责社工), so that he always belongs to the contract
      foreign key (contract_id, worker_id) references core.post (contract_id, id),
      foreign key (tenant_id, matter_id) references core.matter (tenant_id, id)
    );
    create index on core."case" (tenant_id, opened_at desc, id desc);
    create index on core."case" (tenant_id, stage, opened_at desc, id desc);
    create index on core."case" (tenant_id, worker_id, opened_at desc, id desc);
    create index on core."case" (tenant_id, matter_id);
    create index on core."case" (contract_id);
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.wall_from_case() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      select c.walled_from into new.walled_from from core."case" c where c.tenant_id = new.tenant_id and c.id = new.case_id for share;
      new.walled_from := coalesce(new.walled_from, '{}');
      return new; end $$;
    /* Numbers people see come from here. A walled case takes its number from the upper tier's series: a gap would give it away. */
    create function core.number_case() returns trigger language plpgsql security definer set search_path = '' as $$
    declare k bigint; y int := extract(year from new.opened_at at time zone 'Asia/Shanghai'); t core.tenant; begin
      select * into t from core.tenant where id = new.tenant_id;
      if new.walled_from <> '{}' and t.parent_id is not null then select * into t from core.tenant where id = t.parent_id; end if;
      insert into core.case_counter as c values (t.id, y, 1) on conflict (tenant_id, year) do update set n = c.n + 1 returning n into k;
      new.number := upper(coalesce(nullif(replace(substring(t.path from '\\.(.*)$'), '.', ''), ''), t.path)) || '-' || y || '-' || lpad(k::text, greatest(4, length(k::text)), '0');
      return new; end $$;
    grant execute on function core.wall_from_case(), core.number_case() to house_owner;
  `.execute(db))
  await sql`
    create trigger number_case before insert on core."case" for each row execute function core.number_case();
    create trigger a_wall before insert on core."case" for each row execute function core.wall_from_matter();

    create table core.case_act (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      act text not null, detail jsonb not null default '{}',
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create table core.timeline_entry (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      kind text not null, title jsonb not null, link jsonb,
      happened_at timestamptz not null default clock_timestamp(), sealed bytea,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create table core.case_share (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      account_id uuid not null references core.account,
      kind text not null check (kind in ('shared', 'lent')), reason text not null, until timestamptz not null,
      made_by uuid not null, made_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.case_act'), core.case_ref('core.timeline_entry'), core.case_ref('core.case_share');
    create index on core.case_share (account_id);
    create index on core.timeline_entry (tenant_id, case_id, happened_at desc, id desc);
    select core.protect('core."case"', 'registry', '{stage,risk,moved_at,version}'),
           core.protect('core.case_act', 'registry'), core.protect('core.timeline_entry', 'registry');
    -- A case begins at its first stage, now, without a level; the steps after that are guarded.
    revoke insert (stage, risk, opened_at, moved_at, version) on core."case" from app_user;

    -- Shares are written by a function only.
    alter table core.case_share enable row level security;
    alter table core.case_share force row level security;
    create policy fn on core.case_share to authz_fn using (true) with check (true);
    create policy migrate on core.case_share to house_owner using (session_user = 'migrator');
    grant select, insert, update on core.case_share, core.case_counter to authz_fn;
  `.execute(db)
}
