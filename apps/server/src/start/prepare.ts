import type { Kysely } from 'kysely'
import type { DatabasePlace } from '@xinshe/db/connect.ts'
import { prepareDatabase } from '@xinshe/db/prepare.ts'
import { ForeignRoles } from '@xinshe/db/roles.ts'
import { checkTables } from '@xinshe/plugin-host/server/check-tables.ts'
import { pluginOwners, schemaOf } from '@xinshe/plugin-host/server/plugin-owners.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import { foreignRoles } from './foreign-roles.ts'
import { StartFault } from './start-fault.ts'

/**
 * Roles, then the core's migrations, then the plugins' in order of `requires`; then the plugins' tables are looked at.
 * @throws StartFault when the owner may not do it, the roles are another installation's, or a plugin left a table unprotected
 */
export async function prepare(place: DatabasePlace, plugins: readonly PluginServer[]): Promise<void> {
  try {
    await prepareDatabase(place, pluginOwners(plugins), (db) => mustBeProtected(db, plugins))
  } catch (error) {
    if (error instanceof ForeignRoles) throw foreignRoles()
    if ((error as { code?: unknown }).code !== '42501') throw error
    throw new StartFault('DATABASE_URL 的用户无权创建角色，请使用数据库的所有者。', 'The user of DATABASE_URL may not create roles; use the owner of the database.')
  }
}

async function mustBeProtected(db: Kysely<unknown>, plugins: readonly PluginServer[]): Promise<void> {
  const faults = (await Promise.all(plugins.map(({ manifest }) => checkTables(db, schemaOf(manifest.id))))).flat()
  if (faults.length > 0) throw new StartFault(`服务模块的数据表没有受到保护：${faults.join('；')}。`, `Tables of service modules are not protected: ${faults.join('; ')}.`)
}
