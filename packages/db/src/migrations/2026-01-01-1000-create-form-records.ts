import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Signed forms (Annexes A, B, C, the plan, and whatever a plugin adds), what the lead said of them, and drafts.
 * A signed record is never changed: a return or a correction makes the next version (A.29, B.13, C.12).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.form_record (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      form text not null, form_version int not null,
      -- B.07: the number of the interview; 1 for a form a case has once
      ordinal int not null check (ordinal > 0),
      version int not null check (version > 0),
      state text not null default 'signed' check (state in ('signed', 'returned', 'approved', 'declined', 'superseded')),
      answers jsonb not null, sealed bytea not null, signed_name text not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create table core.approval (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      record_id uuid not null,
      verdict text not null check (verdict in ('approved', 'returned', 'declined')),
      sealed bytea not null, signed_name text not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, record_id) references core.form_record (tenant_id, id)
    );
    create table core.document (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      kind text not null, media_type text not null, size int not null check (size >= 0),
      sha256 bytea not null check (octet_length(sha256) = 32), sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.form_record'), core.case_ref('core.approval'), core.case_ref('core.document');
    -- Two people signing the next version of one form: the second is told, not merged.
    create unique index form_record_version on core.form_record (tenant_id, case_id, form, ordinal, version);
    create index on core.approval (tenant_id, record_id, made_at desc);
    select core.protect('core.form_record', 'content'), core.protect('core.approval', 'content'), core.protect('core.document', 'content');

    -- One draft per person, form and subject (a case, or the reception desk itself). Nobody else's.
    create table core.draft (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      form text not null, subject_id uuid not null, base_version int not null default 0,
      sealed bytea not null, version int not null default 1,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      saved_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, made_by, form, subject_id)
    );
    alter table core.draft enable row level security;
    alter table core.draft force row level security;
    create policy door on core.draft to app_user using (true) with check (true);
    create policy own on core.draft as restrictive to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) and made_by = (select t.actor from authz.ticket t));
    create policy fn on core.draft to authz_fn using (true) with check (true);
    create policy migrate on core.draft to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, form, subject_id, base_version, sealed), delete,
      update (base_version, sealed, version, saved_at) on core.draft to app_user;
    grant select, delete on core.draft to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* A later version replaces the one before; only a signed record waits for a verdict, and never for its author's. */
    create function core.supersede_record() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      new.state := 'signed';
      if new.version > 1 then
        update core.form_record r set state = 'superseded'
          where r.tenant_id = new.tenant_id and r.case_id = new.case_id and r.form = new.form and r.ordinal = new.ordinal
            and r.version = new.version - 1 and r.state in ('signed', 'returned', 'approved');
        if not found then raise exception 'the version before is gone' using errcode = '40001'; end if;
      elsif new.ordinal > 1 and not exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.case_id
          and r.form = new.form and r.ordinal = new.ordinal - 1) then
        raise exception 'a number was left out' using errcode = '23514';
      end if;
      return new; end $$;
    create function core.judge_record() returns trigger language plpgsql security definer set search_path = '' as $$
    declare r core.form_record; begin
      select * into r from core.form_record x where x.tenant_id = new.tenant_id and x.id = new.record_id and x.case_id = new.case_id for update;
      if r.id is null or r.state <> 'signed' then raise exception 'nothing to decide' using errcode = '40001'; end if;
      if r.made_by = new.made_by then raise exception 'the author cannot decide' using errcode = '42501'; end if;
      update core.form_record x set state = new.verdict where x.tenant_id = new.tenant_id and x.id = new.record_id;
      return new; end $$;
    /* The steps of a case, and what each needs, held by the database too (7.1, A.30, C.14). */
    create function core.guard_stage() returns trigger language plpgsql security definer set search_path = '' as $$
    declare needs text := case new.stage when 'assessed' then 'core.intake' when 'planned' then 'core.plan' when 'closed' then 'core.closure' end; begin
      if new.stage = old.stage then return new; end if;
      if not (old.stage, new.stage) in (('registered','assessed'),('registered','declined'),('assessed','planned'),('assessed','declined'),
          ('planned','in-service'),('planned','closed'),('in-service','closed'),('closed','archived'),('closed','in-service'),('archived','in-service')) then
        raise exception 'wrong step: % to %', old.stage, new.stage using errcode = '23514'; end if;
      if needs is not null and not exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id
          and r.form = needs and r.state = 'approved') then
        raise exception 'wrong step: % without an approved %', new.stage, needs using errcode = '23514'; end if;
      new.moved_at := clock_timestamp();
      return new; end $$;
    grant execute on function core.supersede_record(), core.judge_record(), core.guard_stage() to house_owner;
  `.execute(db))
  await sql`
    create trigger supersede before insert on core.form_record for each row execute function core.supersede_record();
    create trigger judge before insert on core.approval for each row execute function core.judge_record();
    create trigger guard_stage before update of stage on core."case" for each row execute function core.guard_stage();
  `.execute(db)
}
