import { bootHouse } from '@xinshe/plugin-host/server/boot.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import { StartFault } from './start-fault.ts'

/**
 * The core and every plugin of the registry, looked at before a migration touches the database. Most of the program's
 * modules come with them, so they are loaded only now: whoever has made a mistake in the settings need not wait for them
 * to learn it.
 * @throws StartFault naming every broken rule
 */
export async function loadHouse(): Promise<House> {
  const [{ coreServer }, { plugins }] = await Promise.all([import('../core-server.ts'), import('../plugins.gen.ts')])
  try {
    return await bootHouse(coreServer, plugins)
  } catch (error) {
    throw new StartFault('服务模块不符合规定，拒绝启动。', (error as Error).message)
  }
}
