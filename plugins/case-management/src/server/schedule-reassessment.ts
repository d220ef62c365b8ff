import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { CaseManagementTables } from './tables.ts'

/** Says when a case is to be looked at (again). Leaves a date that is already open as it is. */
export async function scheduleReassessment(
  { db, caseRow }: Pick<PluginContext<CaseManagementTables>, 'db' | 'caseRow'>,
  { caseId, dueOn }: { caseId: string; dueOn: string }
): Promise<void> {
  await db
    .insertInto('case_management.reassessment')
    .values({ ...(await caseRow(caseId)), due_on: dueOn })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'case_id']).where('done_on', 'is', null).doNothing())
    .execute()
}
