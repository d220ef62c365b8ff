import { sql, type Kysely } from 'kysely'
import { expect } from 'vitest'

/** Until somebody stands before what another transaction holds: two meet in one moment, in every run. */
export async function untilOneWaits<Tables>(owner: Kysely<Tables>): Promise<void> {
  await expect.poll(async () => (await sql`select from pg_locks where not granted`.execute(owner)).rows.length, { timeout: 10_000 }).toBeGreaterThan(0)
}
