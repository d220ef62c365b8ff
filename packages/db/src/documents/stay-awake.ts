import { sql, type Kysely } from 'kysely'
import type { CoreTables } from '../tables/index.ts'

/**
 * Waits for work outside the database while a transaction is open, and asks the database something now and then: a
 * transaction that says nothing for ten seconds is ended by it, and a disk may take longer.
 *
 * @param every milliseconds
 */
export async function stayAwake<T>(db: Kysely<CoreTables>, work: Promise<T>, every = 3_000): Promise<T> {
  // What went wrong with the connection is told by the next statement.
  const timer = setInterval(() => void sql`select 1`.execute(db).catch(() => undefined), every)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
