import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { Said } from '@xinshe/words'

/** What a module is called; one whose plugin is not installed any more goes by its id. */
export function moduleTitles({ plugins }: Pick<House, 'plugins'>): (module: string) => Said {
  const titles = new Map(plugins.map(({ manifest: { id, title } }) => [id, title]))
  return (module) => titles.get(module) ?? { zh: module, en: module }
}
