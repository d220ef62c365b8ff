import { bootHouse } from '@xinshe/plugin-host/server/boot.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import { coreServer } from '../core-server.ts'
import { plugins } from '../plugins.gen.ts'
import { StartFault } from './start-fault.ts'

/**
 * The core and every plugin of the registry, looked at before anything runs.
 * @throws StartFault naming every broken rule
 */
export async function loadHouse(): Promise<House> {
  try {
    return await bootHouse(coreServer, plugins)
  } catch (error) {
    throw new StartFault('服务模块不符合规定，拒绝启动。', (error as Error).message)
  }
}
