import type { House } from '@xinshe/plugin-host/server/house.ts'

/** Whether this installation has the module: a contract may list what is still to come. */
export function hasModule({ plugins }: Pick<House, 'plugins'>, module: string): boolean {
  return plugins.some(({ manifest }) => manifest.id === module)
}
