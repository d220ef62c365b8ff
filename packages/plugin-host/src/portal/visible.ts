import type { PluginManifest } from '@xinshe/plugin-kit/manifest'

/** What the shell says about the person at this desk. */
export interface Seeing {
  /** Full names: `case-management:effect.read`. */
  readonly permissions: ReadonlySet<string>
  readonly pluginsOn: ReadonlySet<string>
}

/** Menu entries, case tabs and home cards that the person may see: manifest ∩ on ∩ granted. */
export interface Visible {
  readonly menu: readonly (Entry<'menu'> & { readonly plugin: string })[]
  readonly caseTabs: readonly (Entry<'caseTabs'> & { readonly plugin: string })[]
  readonly homeCards: readonly (Entry<'homeCards'> & { readonly plugin: string })[]
}
type Entry<Kind extends 'menu' | 'caseTabs' | 'homeCards'> = NonNullable<PluginManifest[Kind]>[number]

/** Works out what to show, in the order of the manifests. The server closes the doors; this only hides the handles. */
export function visibleOf(manifests: readonly PluginManifest[], seeing: Seeing): Visible {
  const on = manifests.filter(({ id }) => seeing.pluginsOn.has(id))
  const entries = <Kind extends 'menu' | 'caseTabs' | 'homeCards'>(kind: Kind) =>
    on.flatMap(({ id, [kind]: listed }) =>
      ((listed ?? []) as readonly Entry<Kind>[])
        .filter(({ permission }) => can(seeing, id, permission))
        .map((entry) => ({ ...entry, plugin: id }))
    )
  return { menu: entries('menu'), caseTabs: entries('caseTabs'), homeCards: entries('homeCards') }
}

/** Whether the person may do this in a plugin that is on. */
export function can({ permissions, pluginsOn }: Seeing, plugin: string, permission: string): boolean {
  return pluginsOn.has(plugin) && permissions.has(`${plugin}:${permission}`)
}
