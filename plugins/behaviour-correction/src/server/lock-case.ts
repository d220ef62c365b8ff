import type { Stage } from '@xinshe/core/case/case.ts'
import type { CaseKeys } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/**
 * The keys of a case, ended or not, its row held: of two people writing at once the second sees what the first wrote.
 * Custody of evidence and how a dissuasion ended go on after a case has ended (5.9.d, 6.3.4.e).
 * @throws NotFound
 */
export async function lockCase(ctx: Pick<Desk, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<{ keys: CaseKeys; matterId: string; stage: Stage }> {
  const keys = await ctx.caseRow(caseId)
  const found = await ctx.db
    .selectFrom('core.case')
    .select(['stage', 'matter_id as matterId'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { keys, ...found }
}
