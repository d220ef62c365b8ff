import { sql, type Kysely } from 'kysely'

/** 4.6: of which types the partners were who came to a meeting, one for each who came: in the clear, to be counted. Who they were stays sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.meeting_entry add column partners text[] not null default '{}'
      check (partners <@ array['mass', 'social', 'party-delegate', 'congress-deputy', 'cppcc-member', 'lawyer', 'mediator', 'counsellor', 'volunteer']),
      add check (step = 'minutes' or partners = '{}');
    grant select (partners), insert (partners) on core.meeting_entry to app_user;
  `.execute(db)
}
