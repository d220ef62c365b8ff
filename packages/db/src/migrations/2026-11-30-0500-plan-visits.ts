import { sql, type Kysely } from 'kysely'

/** A home visit or an interview stands in the list of tasks before it happens, with its day and hour (7.1.4.b, 7.2.2.f). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.task drop constraint task_kind_check,
      add constraint task_kind_check check (kind in ('follow-up', 'plan', 'evaluation', 'resolution', 'visit', 'interview', 'other')),
      add constraint task_planned_has_hour check (kind not in ('visit', 'interview') or due_at is not null);
  `.execute(db)
}
