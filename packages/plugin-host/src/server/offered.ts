import type { PluginServer } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/** What is known about the person at this desk. */
export interface Seeing {
  /** Full names: `case-management:effect.read`. */
  readonly permissions: ReadonlySet<string>
  readonly pluginsOn: ReadonlySet<string>
}

/**
 * The entries of core and plugins that this person may see, in the order of the house: listed ∩ on ∩ granted. The guard
 * closes the doors; this only hides the handles.
 *
 * @example offered(house, seeing, ({ manifest }) => manifest.menu)
 */
export function offered<Entry extends { readonly permission: string }>(
  { core, plugins }: House,
  { permissions, pluginsOn }: Seeing,
  entriesOf: (server: PluginServer) => readonly Entry[] | undefined
): (Entry & { readonly plugin: string })[] {
  const on = [core, ...plugins.filter(({ manifest }) => pluginsOn.has(manifest.id))]
  return on.flatMap((server) => {
    const { id } = server.manifest
    return (entriesOf(server) ?? []).filter(({ permission }) => permissions.has(`${id}:${permission}`)).map((entry) => ({ ...entry, plugin: id }))
  })
}
