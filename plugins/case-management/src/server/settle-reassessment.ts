import type { PluginContext } from '@xinshe/plugin-kit/server'
import { scheduleReassessment } from './schedule-reassessment.ts'
import type { CaseManagementTables } from './tables.ts'

/** Settles the date that was open; a check nobody had planned settles itself, so that every check is counted once. */
export async function settleReassessment(
  ctx: Pick<PluginContext<CaseManagementTables>, 'db' | 'tenant' | 'caseRow'>,
  { caseId, doneOn, change }: { caseId: string; doneOn: string; change: number | null }
): Promise<void> {
  await scheduleReassessment(ctx, { caseId, dueOn: doneOn })
  await ctx.db
    .updateTable('case_management.reassessment')
    .set({ done_on: doneOn, change })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where('done_on', 'is', null)
    .execute()
}
