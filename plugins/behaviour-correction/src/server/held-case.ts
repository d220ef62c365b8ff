import { isOpen } from '@xinshe/core/case/case.ts'
import { Refusal, type CaseKeys, type PluginContext } from '@xinshe/plugin-kit/server'
import type { BehaviourCorrectionTables } from './tables.ts'

export type Desk = PluginContext<BehaviourCorrectionTables>

/**
 * The keys of a case that is open, its row held: of two people writing at once the second sees what the first wrote.
 * @throws NotFound, Refusal behaviour-correction/case-ended
 */
export async function heldCase(ctx: Pick<Desk, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<{ keys: CaseKeys; matterId: string }> {
  const keys = await ctx.caseRow(caseId)
  const { stage, matterId } = await ctx.db
    .selectFrom('core.case')
    .select(['stage', 'matter_id as matterId'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isOpen(stage)) throw new Refusal('behaviour-correction/case-ended')
  return { keys, matterId }
}
