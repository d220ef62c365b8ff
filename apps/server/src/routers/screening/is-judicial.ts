import { standingWord } from '@xinshe/core/screening/screening-label.ts'
import type { DeskContext } from '../../desk-context.ts'
import { newestScreenings, wordsAt } from './newest-screenings.ts'

/**
 * 7.1.2.h: whether a matter is 涉法涉诉, by the authority's decision or else the worker's opinion. Such a matter goes the
 * judicial way (条例 22, 31): its 60 days (条例 34) are not shown.
 */
export async function isJudicial(ctx: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<boolean> {
  return standingWord(wordsAt(await newestScreenings(ctx, matterId, 'h'), 'h'))?.answer === 'yes'
}
