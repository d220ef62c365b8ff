import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { forModule } from './for-module.ts'
import type { LeftThing } from './left-behind.ts'
import { isOfModule, kindOf, moduleOf, type ModuleKind } from './module-kinds.ts'

/** What somebody has in hand for one module. */
export interface LeftOfModule {
  readonly id: string
  readonly title: Said
  /** Whether its things are told in words; not when it is off, as it is absent then. */
  readonly isTold: boolean
  /** Whether it is there to hand them on: off or on, but not when it was taken out of the house. */
  readonly isThere: boolean
  readonly things: readonly { readonly kind: ModuleKind; readonly id: string; readonly text: Said; readonly note: Said | null; readonly page: string | null }[]
}

/**
 * What a post has in hand for service modules here, module by module, in the words of each (7.1.4.c). None is left out: what a
 * module does not describe to this lead, or while it is off, is told by the title of its kind.
 */
export async function thingsOfModules(ctx: DeskContext, here: readonly LeftThing[]): Promise<LeftOfModule[]> {
  const modules = new Map<string, LeftOfModule>()
  const byKind = new Map<ModuleKind, string[]>()
  for (const { kind, id } of here) if (isOfModule(kind)) byKind.set(kind, [...(byKind.get(kind) ?? []), id])
  for (const [kind, ids] of [...byKind].sort(([a], [b]) => a.localeCompare(b))) {
    const [id, known] = [moduleOf(kind), kindOf(ctx.house, kind)]
    const isTold = known !== null && ctx.actor.permissions.has(`${id}:${known.held.permission}`)
    const lines = isTold ? await known.held.describe(forModule(ctx), ids) : []
    const described = new Set(lines.map((line) => line.id))
    const rest = ids.filter((one) => !described.has(one)).map((one) => ({ id: one, text: known?.held.title ?? say(kind, kind) }))
    const things = [...lines, ...rest].map((line) => ({ note: null, page: null, ...line, kind }))
    const before = modules.get(id)
    modules.set(id, { id, title: known?.title ?? say(id, id), isTold: isTold && (before?.isTold ?? true), isThere: known !== null, things: [...(before?.things ?? []), ...things] })
  }
  return [...modules.values()]
}
