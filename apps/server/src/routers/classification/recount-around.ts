import type { DeskContext } from '../../desk-context.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { classifyRepeats } from './classify-repeats.ts'
import { holdSameMatter } from './lock-matter.ts'

/**
 * Puts the wall of an accusation up or takes it down, and counts anew at every registration joined to the matter (3.4): what is
 * read without the wall must not go on telling what lies behind it. Whoever walls themselves out still writes at those they see. A
 * mark of 3.5 stays: the visits behind the wall did happen. A recusal changes no count and has no need of this.
 */
export async function recountAround<T>(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string, act: () => Promise<T>): Promise<T> {
  await holdSameMatter(ctx, [matterId])
  const joined = await sameMatterIds(ctx, matterId)
  const result = await act()
  for (const one of joined) await classifyRepeats(ctx, one)
  return result
}
