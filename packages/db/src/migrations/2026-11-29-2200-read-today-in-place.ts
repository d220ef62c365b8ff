import { sql, type Kysely } from 'kysely'

/**
 * `core.today()` without a setting of its own, so that the planner writes it into whoever asks: a function with one is entered
 * anew for every row, and who is asking (`authz.identity`, with every call) reads the day for every post and module. What it
 * names is named in full instead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function core.today() returns date language sql stable
      as $$ select pg_catalog.timezone('Asia/Shanghai', pg_catalog.statement_timestamp())::pg_catalog.date $$;
  `.execute(db)
}
