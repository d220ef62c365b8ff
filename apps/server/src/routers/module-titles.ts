import { serviceModules } from '@xinshe/core/tenant/service-modules.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { Said } from '@xinshe/words'

/** What a module is called: as its plugin says, else as clause 5 does; one that neither knows goes by its id. */
export function moduleTitles({ plugins }: Pick<House, 'plugins'>): (module: string) => Said {
  const titles = new Map(plugins.map(({ manifest: { id, title } }) => [id, title]))
  return (module) => titles.get(module) ?? serviceModules[module] ?? { zh: module, en: module }
}
