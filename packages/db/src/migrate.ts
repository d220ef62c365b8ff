import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

/** Who owns tables: a Postgres schema, and the folder with its ordered migrations. */
export interface Owner {
  readonly schema: string
  readonly migrations: URL
}

/** The core's own tables. */
export const coreOwner: Owner = { schema: 'core', migrations: new URL('./migrations/', import.meta.url) }

/**
 * Brings one owner's schema up to date, in strict order, forward only. The ledger is kept in the owner's own schema.
 * @param db connected as `migrator` (`connectMigrator`)
 * @throws the first failing migration's error, with the migration's name in the message
 */
export async function migrateOwner(db: Kysely<unknown>, owner: Owner): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => migrationsIn(owner.migrations) },
    migrationTableSchema: owner.schema,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock'
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName
    throw new Error(`migration ${owner.schema}/${failed ?? '?'} failed`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

async function migrationsIn(folder: URL): Promise<Record<string, Migration>> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.ts')).sort()
  const loaded = names.map(async (name) => [name.slice(0, -3), (await import(new URL(name, folder).href)) as Migration] as const)
  return Object.fromEntries(await Promise.all(loaded))
}
