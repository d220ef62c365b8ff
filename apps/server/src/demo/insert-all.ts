import type { Kysely } from 'kysely'

/** The seed writes columns that no application role may: who made what, and when. */
export type Loose = Kysely<any>

/** Inserts rows in slices that PostgreSQL takes in one statement, in order. */
export async function insertAll(db: Loose, table: string, rows: readonly Record<string, unknown>[], slice = 250): Promise<void> {
  for (let from = 0; from < rows.length; from += slice) {
    await db.insertInto(table).values(rows.slice(from, from + slice) as any).execute()
  }
}
