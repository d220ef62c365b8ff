import { sql, type Kysely } from 'kysely'

/**
 * 5.2.a: whoever has the end of a case number in mind finds the case by it. A column of its own, because under row security
 * an index serves `=` alone: `like` might tell of rows that the policy hides, so it has to wait for the policy.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core."case" add column number_end text generated always as (right(number, 4)) stored;
    create index on core."case" (tenant_id, number_end);
  `.execute(db)
}
