import { standingWord } from '@xinshe/core/screening/screening-label.ts'
import type { DeskContext } from '../../desk-context.ts'
import { wordsAt } from './newest-screenings.ts'

/**
 * 7.1.2.h: whether a matter is 涉法涉诉, by the authority's decision or else the worker's opinion. Such a matter goes the
 * judicial way (条例 22, 31): its 60 days (条例 34) are not shown.
 */
export async function isJudicial({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<boolean> {
  return saysJudicial(await judicialWords(db).where('s.tenant_id', '=', tenant.id).where('s.matter_id', '=', matterId).execute())
}

/** The newest opinion and the newest decision at this aspect of whichever one matter is asked for. */
export function judicialWords(db: Pick<DeskContext['db'], 'selectFrom'>) {
  return db
    .selectFrom('core.screening as s')
    .select(['s.aspect', 's.role', 's.answer'])
    .distinctOn('s.role')
    .where('s.aspect', '=', 'h')
    .orderBy('s.role')
    .orderBy('s.made_at', 'desc')
}

export function saysJudicial(words: Parameters<typeof wordsAt<JudicialWord>>[0]): boolean {
  return standingWord(wordsAt(words, 'h'))?.answer === 'yes'
}

/** One newest word at 7.1.2.h. */
export type JudicialWord = Awaited<ReturnType<ReturnType<typeof judicialWords>['execute']>>[number]
