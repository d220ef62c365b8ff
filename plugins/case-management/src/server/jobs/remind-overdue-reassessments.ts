import type { Job } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import type { CaseManagementTables } from '../tables.ts'

/** A re-assessment overdue by a day puts a line on the timeline of its case, once (5.6.d). */
export const remindOverdueReassessments: Job<CaseManagementTables> = {
  name: 'remind-overdue-reassessments',
  cron: '0 7 * * *',
  async run(ctx) {
    const now = today(ctx.now())
    const overdue = await ctx.db
      .updateTable('case_management.reassessment as r')
      .from('core.case as c')
      .set({ reminded_on: now })
      .whereRef('c.tenant_id', '=', 'r.tenant_id')
      .whereRef('c.id', '=', 'r.case_id')
      .where('r.tenant_id', '=', ctx.tenant.id)
      .where('r.due_on', '<', now)
      .where('r.done_on', 'is', null)
      .where('r.reminded_on', 'is', null)
      .where('c.stage', 'in', ['assessed', 'planned', 'in-service'])
      .returning(['r.case_id as caseId', 'r.due_on as dueOn'])
      .execute()
    for (const { caseId, dueOn } of overdue) {
      await ctx.timeline({
        caseId,
        kind: 'case-management/reassessment-overdue',
        title: say(`成效评估逾期（应于 ${dueOn} 完成）`, `Effect check overdue (it was due on ${dueOn})`)
      })
    }
    ctx.note({ reminded: overdue.length })
  }
}
