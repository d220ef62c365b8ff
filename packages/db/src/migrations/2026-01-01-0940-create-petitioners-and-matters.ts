import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What the counter registers: petitioner, matter, each contact, each reply (3.1, 7.1.1), and the keys they are sealed under. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.petitioner (
      tenant_id uuid not null references core.tenant,
      id uuid not null default gen_random_uuid(),
      served_by uuid[] not null default '{}',
      walled_from uuid[] not null default '{}',
      party text not null check (party in ('person', 'legal-person', 'organisation')),
      nationality text not null check (nationality in ('citizen', 'foreigner', 'stateless', 'domestic-organisation', 'foreign-organisation')),
      home_code text not null default '',
      sealed bytea not null,
      version int not null default 1,
      made_by uuid not null,
      made_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on core.petitioner (tenant_id, made_at desc, id desc);

    -- Identity is found by keyed hashes only; which petitioner a token leads to is told by core.search_petitioners alone.
    create table core.blind_token (
      tenant_id uuid not null,
      token bytea not null,
      petitioner_id uuid not null,
      primary key (tenant_id, token, petitioner_id),
      foreign key (tenant_id, petitioner_id) references core.petitioner (tenant_id, id)
    );
    create index on core.blind_token (tenant_id, petitioner_id);

    create table core.matter (
      tenant_id uuid not null,
      id uuid not null default gen_random_uuid(),
      petitioner_id uuid not null,
      served_by uuid[] not null default '{}',
      walled_from uuid[] not null default '{}',
      title text not null,
      summary text not null default '',
      words tsvector not null default '',
      official_number text check (official_number <> ''),
      copied_on date,
      occurrence_code text not null default '',
      occurrence_text text not null default '',
      competent_organ text not null default '',
      received_on date not null,
      source text not null default 'desk',
      version int not null default 1,
      made_by uuid not null,
      made_at timestamptz not null default now(),
      primary key (tenant_id, id),
      foreign key (tenant_id, petitioner_id) references core.petitioner (tenant_id, id)
    );
    create unique index matter_official_number on core.matter (tenant_id, official_number) where official_number is not null and walled_from = '{}';
    create index on core.matter (tenant_id, petitioner_id);
    create index on core.matter (tenant_id, received_on desc, id desc);
    create index matter_words on core.matter using gin (tenant_id, words);

    create table core.contact (
      tenant_id uuid not null,
      id uuid not null default gen_random_uuid(),
      matter_id uuid not null,
      served_by uuid[] not null default '{}',
      walled_from uuid[] not null default '{}',
      channel text not null check (channel in ('online', 'letter', 'phone', 'fax', 'visit')),
      happened_at timestamptz not null,
      headcount int not null default 1 check (headcount between 1 and 100000),
      organ text not null default '',
      made_by uuid not null,
      made_at timestamptz not null default now(),
      primary key (tenant_id, id),
      foreign key (tenant_id, matter_id) references core.matter (tenant_id, id)
    );
    create index on core.contact (tenant_id, matter_id, happened_at desc);

    create table core.reply (like core.contact including defaults);
    alter table core.reply drop column channel, drop column happened_at, drop column headcount,
      add column replied_at timestamptz not null, add column body text not null,
      add primary key (tenant_id, id), add foreign key (tenant_id, matter_id) references core.matter (tenant_id, id);
    create index on core.reply (tenant_id, matter_id, replied_at desc);

    -- One key per tenant, and under it one per petitioner and per case; wrapped, never clear (docs/tenancy.md, What is sealed).
    create table core.tenant_key (tenant_id uuid primary key references core.tenant, wrapped bytea not null, made_at timestamptz not null default now());
    create table core.data_key (
      tenant_id uuid not null references core.tenant,
      id uuid not null,
      wrapped bytea not null,
      made_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
  `.execute(db)
  await sql`
    select core.protect('core.petitioner', 'petition', '{home_code,sealed,party,nationality,version}'),
           core.protect('core.matter', 'petition', '{title,summary,words,official_number,copied_on,occurrence_code,occurrence_text,competent_organ,version}'),
           core.protect('core.contact', 'petition'), core.protect('core.reply', 'petition')
  `.execute(db)
  await sql`
    alter table core.blind_token enable row level security;
    alter table core.blind_token force row level security;
    create policy fn on core.blind_token to authz_fn using (true) with check (true);
    grant select, insert, delete on core.blind_token to authz_fn;

    -- A wrapped key is worth nothing without the master key; the floor keeps it at home all the same.
    do $$ declare t text; begin
      foreach t in array array['core.tenant_key', 'core.data_key'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy door on %s to app_user using (true) with check (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy floor on %s as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t))', t);
        execute format('create policy adds on %s as restrictive for insert to app_user with check ((select t.writes from authz.ticket t))', t);
        execute format('grant select, insert on %s to app_user', t);
        execute format('grant select, insert, update, delete on %s to authz_fn', t);
      end loop; end $$;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* A new row takes its wall, and the contracts it is served by, from the matter it leans on. For share: against a wall being raised meanwhile. */
    create function core.wall_from_matter() returns trigger language plpgsql security definer set search_path = '' as $$
    declare m core.matter; begin
      select * into m from core.matter x where x.tenant_id = new.tenant_id and x.id = new.matter_id for share;
      new.walled_from := coalesce(m.walled_from, '{}');
      if tg_table_name <> 'case' then new.served_by := coalesce(m.served_by, '{}'); end if;
      return new; end $$;
    grant execute on function core.wall_from_matter() to house_owner;
  `.execute(db))
  await sql`
    create trigger wall before insert on core.contact for each row execute function core.wall_from_matter();
    create trigger wall before insert on core.reply for each row execute function core.wall_from_matter();
  `.execute(db)
}
