import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { sql, type Kysely } from 'kysely'
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
  if (await isUpToDate(db, owner)) return []
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

/** Whether the ledger holds just what the folder does. Then nothing is read but names: most starts have nothing to migrate. */
async function isUpToDate(db: Kysely<unknown>, { schema, migrations }: Owner): Promise<boolean> {
  const ledger = `${schema}.migration`
  const { rows } = await sql<{ exists: boolean }>`select to_regclass(${ledger}) is not null as exists`.execute(db)
  if (!rows[0]?.exists) return false
  const done = await sql<{ name: string }>`select name from ${sql.table(ledger)}`.execute(db)
  return isDeepStrictEqual(done.rows.map(({ name }) => name).sort(), await namesIn(migrations))
}

async function migrationsIn(folder: URL): Promise<Record<string, Migration>> {
  const loaded = (await namesIn(folder)).map(async (name) => [name, (await import(new URL(`${name}.ts`, folder).href)) as Migration] as const)
  return Object.fromEntries(await Promise.all(loaded))
}

async function namesIn(folder: URL): Promise<string[]> {
  const files = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.ts'))
  return files.map((name) => name.slice(0, -3)).sort()
}
