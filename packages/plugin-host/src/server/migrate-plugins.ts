import type { Kysely } from 'kysely'
import { migrateOwner, type Owner } from '@xinshe/db/migrate.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'

/** The Postgres schema of a plugin: its id with underscores. */
export function schemaOf(pluginId: string): string {
  return pluginId.replaceAll('-', '_')
}

/** The plugins as owners of tables, in the order their migrations run. */
export function pluginOwners(plugins: readonly Pick<PluginServer, 'manifest' | 'migrations'>[]): Owner[] {
  return plugins.map(({ manifest, migrations }) => ({ schema: schemaOf(manifest.id), migrations }))
}

/**
 * Brings every plugin's schema up to date, after the core's. Each keeps its ledger in its own schema.
 * @param db connected as `migrator`
 * @param plugins in order of `requires`, as `bootHouse` returns them
 */
export async function migratePlugins(db: Kysely<unknown>, plugins: readonly PluginServer[]): Promise<void> {
  for (const owner of pluginOwners(plugins)) await migrateOwner(db, owner)
}
