import { sql, type Kysely } from 'kysely'

/**
 * 7.1.2.i: whoever says that a matter is an accusation names whom it accuses. Where that is no bureau or agency of this house, nor
 * anybody at work in one, there is nobody to wall it from, and somebody says so with the reason: a row, with its author.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.accused_elsewhere (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.matter_ref('core.accused_elsewhere');
    select core.protect('core.accused_elsewhere', 'petition');
    create index on core.accused_elsewhere (tenant_id, matter_id, made_at desc);
  `.execute(db)
}
