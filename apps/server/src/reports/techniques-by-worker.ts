import { sql } from 'kysely'
import { techniques, techniqueTitles } from '@xinshe/core/service/service-method.ts'
import { reportPeriod, type Report, type ReportRow } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'

/** 3.8: minutes of service per worker and month, by the four techniques: an entry stands under each it names. The lead's own project. */
export const techniquesByWorker: Report<typeof reportPeriod> = {
  id: 'core.techniques-by-worker',
  title: say('服务时数（按专业方法，分钟）', 'Service by technique (minutes)'),
  permission: 'technique.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'worker', title: say('信访社工', 'Worker') },
    { key: 'month', title: say('月份', 'Month') },
    ...techniques.map((technique) => ({ key: technique, title: techniqueTitles[technique] })),
    { key: 'unnamed', title: say('个案未标注方法', 'Casework without one') },
    { key: 'total', title: say('全部服务', 'All service') }
  ],
  async *rows({ db }, { from, to }) {
    const of = (technique: string) => sql`coalesce(sum(m.minutes) filter (where ${technique} = any (m.techniques)), 0)::int as ${sql.id(technique)}`
    const { rows } = await sql<ReportRow>`
      select a.display_name as worker, m.month, ${sql.join(techniques.map(of))},
        coalesce(sum(m.minutes) filter (where m.method = 'casework' and m.techniques = '{}'), 0)::int as unnamed, sum(m.minutes)::int as total
      from core.technique_minutes(${from}, ${to}) m join core.post w on w.id = m.post_id join core.account a on a.id = w.account_id
      group by w.id, a.display_name, m.month order by a.display_name collate "C", m.month`.execute(db)
    yield* rows
  }
}
