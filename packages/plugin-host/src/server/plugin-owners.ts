import type { Owner } from '@xinshe/db/migrate.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'

/** The Postgres schema of a plugin: its id with underscores. */
export function schemaOf(pluginId: string): string {
  return pluginId.replaceAll('-', '_')
}

/** The plugins as owners of tables, in the order their migrations run. */
export function pluginOwners(plugins: readonly Pick<PluginServer, 'manifest' | 'migrations'>[]): Owner[] {
  return plugins.map(({ manifest, migrations }) => ({ schema: schemaOf(manifest.id), migrations }))
}
