import { isOpen } from '@xinshe/core/case/case.ts'
import { lockCase, Refusal, type CaseKeys, type PluginContext } from '@xinshe/plugin-kit/server'
import type { BehaviourCorrectionTables } from './tables.ts'

export type Desk = PluginContext<BehaviourCorrectionTables>

/**
 * The keys of a case that is open, its row held: nothing new begins in one that has ended.
 * @throws NotFound, Refusal behaviour-correction/case-ended
 */
export async function heldCase(ctx: Pick<Desk, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<{ keys: CaseKeys; matterId: string }> {
  const { stage, ...held } = await lockCase(ctx, caseId)
  if (!isOpen(stage)) throw new Refusal('behaviour-correction/case-ended')
  return held
}
