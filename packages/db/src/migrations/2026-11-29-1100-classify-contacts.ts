import { sql, type Kysely } from 'kysely'

/**
 * 3.3–3.7, 7.1.2: what the rules say of a contact, where the petitioner went before, who belongs to a matter, what it was
 * screened for, where somebody was led. Rows are added, never changed: the newest counts, the others are its history.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.matter
      add kind text not null default '' check (kind in ('', 'suggestion', 'accusation', 'request')),
      add competent_level text not null default '' check (competent_level in ('', 'village', 'town', 'district', 'city', 'province', 'nation'));
    grant insert (kind, competent_level), update (kind, competent_level) on core.matter to app_user;
    alter table core.contact
      add organ_level text not null default '' check (organ_level in ('', 'village', 'town', 'district', 'city', 'province', 'nation')),
      -- the member of the group who came; null: the petitioner of the matter
      add petitioner_id uuid,
      add foreign key (tenant_id, petitioner_id) references core.petitioner (tenant_id, id);
    grant insert (organ_level, petitioner_id) on core.contact to app_user;

    /* What every table that leans on a matter carries: the petition rule, and the wall, follow the matter. */
    create function core.matter_ref(t regclass) returns void language plpgsql set search_path = '' as $$ begin
      execute format('alter table %s add matter_id uuid not null, add served_by uuid[] not null default ''{}'', add walled_from uuid[] not null default ''{}'',
        add foreign key (tenant_id, matter_id) references core.matter (tenant_id, id)', t);
      execute format('create trigger wall before insert on %s for each row execute function core.wall_from_matter()', t);
    end $$;

    create table core.contact_classification (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      contact_id uuid not null,
      kind text not null check (kind in ('repeat', 'bypass', 'collective', 'unruly', 'irrational')),
      holds boolean not null,
      sub text check (sub in ('within-term', 'after-term', 'term-unknown', 'joint')),
      ordinal int check (ordinal > 0),
      -- computed from facts, or recorded by a person
      source text not null check (source in ('rule', 'person')),
      -- the row this one is the second pair of eyes on
      reviews uuid,
      basis jsonb not null default '{}',
      sealed bytea,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, contact_id) references core.contact (tenant_id, id),
      foreign key (tenant_id, reviews) references core.contact_classification (tenant_id, id),
      -- 3.3, 3.5: never without evidence, and never by a rule
      check (kind not in ('unruly', 'irrational') or source = 'person' and sealed is not null)
    );
    create table core.petition_history (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      happened_on date not null, organ text not null,
      level text not null check (level in ('village', 'town', 'district', 'city', 'province', 'nation')),
      channel text not null check (channel in ('online', 'letter', 'phone', 'fax', 'visit')),
      document_number text not null default '',
      sealed bytea not null,
      -- a row that takes an earlier one back
      strikes uuid,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, strikes) references core.petition_history (tenant_id, id)
    );
    create table core.matter_party (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      petitioner_id uuid not null,
      role text not null check (role in ('member', 'representative')),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, petitioner_id) references core.petitioner (tenant_id, id)
    );
    create table core.screening (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      aspect text not null check (aspect in ('f', 'g', 'h', 'i', 'j', 'k', 'l')),
      role text not null check (role in ('opinion', 'decision')),
      answer text not null, organ text not null default '',
      stage text check (stage in ('filed', 'litigation', 'concluded')),
      grounds text[] not null default '{}', reexamined_on date,
      document_number text not null default '',
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      check (role = 'opinion' or document_number <> '')
    );
    create table core.guidance (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      given_on date not null, organ text not null check (organ <> ''),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    do $$ declare t regclass; begin
      foreach t in array array['core.contact_classification', 'core.petition_history', 'core.matter_party', 'core.screening', 'core.guidance']::regclass[] loop
        perform core.matter_ref(t);
        perform core.protect(t, 'petition');
      end loop; end $$;
    grant update (role) on core.matter_party to app_user;
    create unique index on core.matter_party (tenant_id, matter_id, petitioner_id);
    create index on core.matter_party (tenant_id, petitioner_id);
    create index on core.contact_classification (tenant_id, matter_id, made_at desc);
    create index on core.contact_classification (tenant_id, contact_id, kind, made_at desc);
    create index on core.petition_history (tenant_id, matter_id, happened_on desc);
    create index on core.screening (tenant_id, matter_id, aspect, made_at desc);
    create index on core.guidance (tenant_id, matter_id);
    -- 7.1.2.g–l: the worker's opinion and the authority's decision have two authors, from two sides of the counter
    create policy sides on core.screening as restrictive for insert to app_user with check (
      case role when 'decision' then tenant_id in (select unnest(t.desk) from authz.ticket t) else (select t.contracts from authz.ticket t) <> '{}' end);

    -- 5.6.a: each claim of a case, judged and judged again; the newest version of a number counts
    create table core.claim (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      nth int not null check (nth > 0), version int not null check (version > 0),
      verdict text not null check (verdict in ('reasonable', 'partly', 'unreasonable', 'pending')),
      is_judicial boolean not null,
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.claim');
    create unique index claim_version on core.claim (tenant_id, case_id, nth, version);
    select core.protect('core.claim', 'content');
  `.execute(db)
}
