import { sql } from 'kysely'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import type { CaseManagementTables } from '../tables.ts'

/** Fewer cases than this and a mean tells of persons: it is left out (B20). */
const fewestCases = 5

/** Per town: cases looked at in the period, mean change since the baseline, and what is overdue today (5.6.d, 8.2.b). */
export const effectByTown: Report<typeof reportPeriod, CaseManagementTables> = {
  id: 'case-management.effect-by-town',
  title: say('各镇街个案成效', 'Effect of casework by town'),
  permission: 'effect.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'checked', title: say('已评估个案', 'Cases checked') },
    { key: 'compared', title: say('有前后对比的个案', 'Cases with a baseline to compare') },
    { key: 'change', title: say('平均变化（−10 至 10；不足 5 案不显示）', 'Mean change (−10 to 10; hidden below 5 cases)') },
    { key: 'overdue', title: say('逾期未评估', 'Overdue') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('case_management.reassessment as r', 'r.tenant_id', 't.id')
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .groupBy(['t.id', 't.name', 't.path'])
      .orderBy('t.path')
      .select((eb) => {
        const done = eb.and([eb('r.done_on', '>=', from), eb('r.done_on', '<=', to)])
        const compared = eb.and([done, eb('r.change', 'is not', null)])
        return [
          't.name as town',
          eb.fn.count<string>('r.case_id').distinct().filterWhere(done).as('checked'),
          eb.fn.count<string>('r.case_id').distinct().filterWhere(compared).as('compared'),
          sql<number | null>`round(avg(${eb.ref('r.change')}) filter (where ${compared})::numeric, 1)::float8`.as('change'),
          eb.fn.count<string>('r.id').filterWhere(eb.and([eb('r.done_on', 'is', null), eb('r.due_on', '<', today(ctx.now()))])).as('overdue')
        ]
      })
      .execute()
    for (const { town, checked, compared, change, overdue } of rows) {
      const isTold = Number(compared) >= fewestCases
      yield { town, checked: Number(checked), compared: Number(compared), change: isTold ? change : null, overdue: Number(overdue) }
    }
  }
}
