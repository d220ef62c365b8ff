import { accept } from '../decision.ts'
import { decidePlanned } from './decide-planned.ts'
import type { TaskKind } from './task.ts'

/** When something is due; the hour in the database's words, or in the page's. */
interface Due {
  readonly dueOn: string
  readonly dueAt?: string | null | undefined
}

/**
 * 7.1.4.b: what is moved to another day or hour is planned anew; whatever stays where it is may lie in the past.
 * @param back where it stood before the last change: there it may always go back, whatever the hour is meanwhile
 */
export function decideMoved(kind: TaskKind, { from, to, back }: { readonly from: Due; readonly to: Due; readonly back: Due | null }, now: Date): ReturnType<typeof decidePlanned> {
  if (!isMoved(from, to) || (back && !isMoved(back, to))) return accept('planned')
  return decidePlanned({ kind, dueOn: to.dueOn, dueAt: hourOf(to) }, now)
}

/** Whether what is due at one time comes to be due at another. */
export function isMoved(from: Due, to: Due): boolean {
  return from.dueOn !== to.dueOn || hourOf(from) !== hourOf(to)
}

/** `HH:MM` of what the database keeps with seconds. */
function hourOf({ dueAt }: Due): string | undefined {
  return dueAt?.slice(0, 5)
}
