import type { PluginServer } from '@xinshe/plugin-kit/server'
import { checkHouse } from './check-house.ts'
import type { House, PluginRegistry } from './house.ts'
import { orderByRequires } from './order-by-requires.ts'

/**
 * Loads every plugin of the registry and puts them in order.
 *
 * @param core the core's own server side; its manifest's id is `core`
 * @throws Error naming every broken rule of `checkHouse`, one per line; the program must not start then
 */
export async function bootHouse(core: PluginServer, registry: PluginRegistry): Promise<House> {
  const folders = Object.entries(registry)
  const loaded = await Promise.all(folders.map(async ([folder, open]) => ({ folder, server: (await open()).default })))

  const problems = checkHouse(core, loaded)
  if (problems.length > 0) throw new Error(`the plugins do not fit the house:\n${problems.join('\n')}`)
  return { core, plugins: orderByRequires(loaded.map(({ server }) => server)) }
}
