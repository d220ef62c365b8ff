import { sql, type RawBuilder } from 'kysely'
import type { Job } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import type { CaseManagementTables } from '../tables.ts'

/** What one run takes on at one place: a transaction stays short, also after an import or a long standstill. */
const mostAtOnce = 200

/** A re-assessment overdue by a day puts a line on the timeline of its case, once (5.6.d); the oldest first. */
export const remindOverdueReassessments: Job<CaseManagementTables> = {
  name: 'remind-overdue-reassessments',
  // Every ten minutes of one hour: what one run leaves the next takes on.
  cron: '*/10 7 * * *',
  async run(ctx) {
    const now = today(ctx.now())
    const told = await ctx.db
      .with('due', (db) =>
        db
          .selectFrom('case_management.reassessment as r')
          .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
          .select('r.id')
          .where('r.tenant_id', '=', ctx.tenant.id)
          .where('r.due_on', '<', now)
          .where('r.done_on', 'is', null)
          .where('r.reminded_on', 'is', null)
          .where('c.stage', 'in', ['assessed', 'planned', 'in-service'])
          .orderBy('r.due_on')
          .limit(mostAtOnce)
      )
      .with('reminded', (db) =>
        db
          .updateTable('case_management.reassessment as r')
          .from('due')
          .set({ reminded_on: now })
          .where('r.tenant_id', '=', ctx.tenant.id)
          .whereRef('r.id', '=', 'due.id')
          .where('r.reminded_on', 'is', null)
          .returning(['r.tenant_id', 'r.case_id', 'r.contract_id', 'r.worker_id', 'r.due_on'])
      )
      .insertInto('core.timeline_entry')
      .columns(['tenant_id', 'case_id', 'contract_id', 'worker_id', 'kind', 'title'])
      .expression((eb) =>
        eb
          .selectFrom('reminded')
          .select(['tenant_id', 'case_id', 'contract_id', 'worker_id'])
          .select([sql<string>`'case-management/reassessment-overdue'`.as('kind'), titleOn(sql.ref('due_on')).as('title')])
      )
      .executeTakeFirstOrThrow()
    ctx.note({ reminded: Number(told.numInsertedOrUpdatedRows) })
  }
}

/** The line's words with its own day in them: one statement writes all lines. */
function titleOn(day: RawBuilder<unknown>) {
  const { zh, en } = say('成效评估逾期（应于 {day} 完成）', 'Effect check overdue (it was due on {day})')
  return sql<string>`jsonb_build_object('zh', replace(${zh}, '{day}', ${day}::text), 'en', replace(${en}, '{day}', ${day}::text))`
}
