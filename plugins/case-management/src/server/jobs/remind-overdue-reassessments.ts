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
  rule: {
    title: say('成效评估逾期提醒', 'An effect check is overdue'),
    starts: say('成效评估过期一天', 'A day after the check was due'),
    does: say('在个案时间线上记一行', 'Writes a line into the story of the case'),
    tells: say('看个案时间线的人', 'Whoever reads the story'),
    stops: say('每次评估只提醒一次；评估完成或个案结案', 'Once per check; done, or the case has ended'),
    clause: '5.6.d'
  },
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
