import { sql, type Kysely } from 'kysely'

/**
 * 7.1.4.h: the meetings of a case: their notices and their minutes. When one meets and of which kind it is stands in the
 * clear, for the calendar of its worker; what it is about, who is invited and what was said lies sealed. Rows are added and never
 * changed: a correction names the one it replaces. A resolution lives on as a task (7.1.4.b).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.meeting_entry (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      -- the first notice of the meeting; there its own id
      meeting_id uuid not null,
      step text not null check (step in ('notice', 'minutes')), check (step = 'minutes' or corrects is not null or meeting_id = id),
      kind text check (kind in ('platform', 'consultation', 'coordination', 'case-conference', 'other')), meets_at timestamptz,
      check ((step = 'notice') = (kind is not null and meets_at is not null)),
      corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.meeting_entry');
    alter table core.meeting_entry add unique (tenant_id, id, case_id), add unique (tenant_id, id, case_id, meeting_id, step),
      add foreign key (tenant_id, meeting_id, case_id) references core.meeting_entry (tenant_id, id, case_id),
      add foreign key (tenant_id, corrects, case_id, meeting_id, step) references core.meeting_entry (tenant_id, id, case_id, meeting_id, step);
    create unique index meeting_corrected_once on core.meeting_entry (tenant_id, corrects);
    create unique index meeting_minuted_once on core.meeting_entry (tenant_id, meeting_id) where step = 'minutes' and corrects is null;
    create index meeting_meets on core.meeting_entry (tenant_id, meets_at) where step = 'notice';
    select core.protect('core.meeting_entry', 'content');

    alter table core.task drop constraint task_kind_check,
      add constraint task_kind_check check (kind in ('follow-up', 'plan', 'evaluation', 'resolution', 'other'));
  `.execute(db)
}
