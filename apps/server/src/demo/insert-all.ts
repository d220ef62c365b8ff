import type { Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

/** The seed writes columns that no application role may (who made what, and when), so the types of the tables do not fit. */
export type Loose = Kysely<CoreTables>

/** Inserts rows in slices that PostgreSQL takes in one statement, in order. */
export async function insertAll(db: Loose, table: keyof CoreTables | 'core.blind_token', rows: readonly Record<string, unknown>[], slice = 250): Promise<void> {
  for (let from = 0; from < rows.length; from += slice) {
    await db.insertInto(table as keyof CoreTables).values(rows.slice(from, from + slice) as never).execute()
  }
}
