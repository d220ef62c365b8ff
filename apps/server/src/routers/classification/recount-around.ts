import type { DeskContext } from '../../desk-context.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { classifyRepeats } from './classify-repeats.ts'
import { clearFewVisits } from './clear-few-visits.ts'
import { holdSameMatter } from './lock-matter.ts'

/**
 * Puts the wall of an accusation up or takes it down, and counts anew at every registration joined to the matter (3.4, 3.5): what is
 * read without the wall must not go on telling what lies behind it, nor the reason, which is read there too. Whoever walls
 * themselves out still writes at those they see. A recusal changes no count and has no need of this.
 */
export async function recountAround<T>(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, matterId: string, act: () => Promise<T>): Promise<T> {
  await holdSameMatter(ctx, [matterId])
  const joined = await sameMatterIds(ctx, matterId)
  const result = await act()
  await clearFewVisits(ctx, { matterIds: joined, reason: '重新计数后，到场不足 2 次' })
  for (const one of joined) await classifyRepeats(ctx, one)
  return result
}
