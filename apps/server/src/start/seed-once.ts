import { sql } from 'kysely'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'

/**
 * Fills a database that has no tenant yet, once: of two processes that start together the second waits and finds it done.
 * @returns whether there was anything to do
 */
export async function seedOnce(place: DatabasePlace, seed: (place: DatabasePlace) => Promise<unknown>): Promise<boolean> {
  const db = connectMigrator(place)
  try {
    return await db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(7410322)`.execute(connection)
      try {
        const known = await connection.selectFrom('core.tenant').select('id').limit(1).executeTakeFirst()
        if (known) return false
        await seed(place)
        return true
      } finally {
        await sql`select pg_advisory_unlock(7410322)`.execute(connection)
      }
    })
  } finally {
    await db.destroy()
  }
}
