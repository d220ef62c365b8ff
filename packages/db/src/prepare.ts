import pg from 'pg'
import type { Kysely } from 'kysely'
import { connectMigrator, installationOf, rolePasswords, type DatabasePlace } from './connect.ts'
import { coreOwner, migrateOwner, type Owner } from './migrate.ts'
import { makeRoles } from './roles.ts'

/**
 * Makes a database ready to serve: roles, then the core's migrations, then each plugin's in the order given.
 * Idempotent; safe when two processes start at once.
 * @param check of what came out, as the owner of it all; what it throws ends the start
 * @throws ForeignRoles
 */
export async function prepareDatabase(place: DatabasePlace, plugins: readonly Owner[] = [], check: (db: Kysely<unknown>) => Promise<void> = async () => {}): Promise<void> {
  const admin = new pg.Client({ connectionString: place.adminUrl })
  await admin.connect()
  try {
    await makeRoles(admin, rolePasswords(place), installationOf(place))
  } finally {
    await admin.end()
  }
  const db = connectMigrator(place) as unknown as Kysely<unknown>
  try {
    for (const owner of [coreOwner, ...plugins]) await migrateOwner(db, owner)
    await check(db)
  } finally {
    await db.destroy()
  }
}
