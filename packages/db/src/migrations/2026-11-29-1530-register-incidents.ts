import { sql, type Kysely } from 'kysely'

/** 7.2.2.f: what happened to a worker, for the agency that answers for them. What was done to whom lies sealed; rows are added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.safety_incident (
      tenant_id uuid not null, id uuid not null,
      kind text not null check (kind in ('threat', 'assault', 'held', 'followed', 'harassed', 'other')),
      happened_on date not null,
      is_injured boolean not null,
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.safety_incident');
    create index on core.safety_incident (tenant_id, happened_on desc, id);
    select core.protect('core.safety_incident', 'content');
  `.execute(db)
}
