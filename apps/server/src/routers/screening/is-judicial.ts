import { standingWord } from '@xinshe/core/screening/screening-label.ts'
import type { DeskContext } from '../../desk-context.ts'
import { wordsAt } from './newest-screenings.ts'

/**
 * 7.1.2.h: whether a matter is 涉法涉诉, by the authority's decision or else the worker's opinion. Such a matter goes the
 * judicial way (条例 22, 31): its 60 days (条例 34) are not shown.
 */
export async function isJudicial(ctx: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<boolean> {
  return (await judicialMatters(ctx, [matterId])).has(matterId)
}

/** Of several matters, those that are. */
export async function judicialMatters({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('core.screening as s')
    .select(['s.matter_id as matterId', 's.aspect', 's.role', 's.answer'])
    .distinctOn(['s.matter_id', 's.role'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.aspect', '=', 'h')
    .where((eb) => eb('s.matter_id', '=', eb.fn.any(eb.val([...matterIds]))))
    .orderBy('s.matter_id')
    .orderBy('s.role')
    .orderBy('s.made_at', 'desc')
    .execute()
  return new Set(matterIds.filter((id) => standingWord(wordsAt(rows.filter(({ matterId }) => matterId === id), 'h'))?.answer === 'yes'))
}
