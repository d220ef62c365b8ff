import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { HeldKind } from '@xinshe/plugin-kit/server'
import type { Said } from '@xinshe/words'

export type ModuleKind = `${string}/${string}`

/** A kind of thing that is a module's: its name has the module's in front. */
export function isOfModule(kind: string): kind is ModuleKind {
  return kind.includes('/')
}

/** The module of a kind, and the kind itself; null when no module of this house keeps such things. */
export function kindOf({ plugins }: House, kind: ModuleKind): { readonly title: Said; readonly held: HeldKind } | null {
  for (const { manifest, held = [] } of plugins) {
    const found = held.find((one) => one.kind === kind)
    if (found) return { title: manifest.title, held: found }
  }
  return null
}

export const moduleOf = (kind: ModuleKind) => kind.slice(0, kind.indexOf('/'))
