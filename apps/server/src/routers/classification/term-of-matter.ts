import type { Term } from '@xinshe/core/classification/decide-repeat.ts'
import type { DeskContext } from '../../desk-context.ts'

/**
 * The term of a matter's clock, from acceptance to its last day (条例 34), by which a repeat visit is told to be within or
 * after it (3.4). Null while no clock is kept for the matter: the sub-type then says so, and is computed again when one is.
 */
export async function termOfMatter(_ctx: Pick<DeskContext, 'db' | 'tenant'>, _matterId: string): Promise<Term | null> {
  return null
}
