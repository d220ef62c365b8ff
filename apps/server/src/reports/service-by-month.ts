import { sql } from 'kysely'
import { serviceMethods, serviceMethodTitles } from '@xinshe/core/service/service-method.ts'
import { reportPeriod, type Report, type ReportRow } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'

/** 6.1: minutes of service per agency and month, by the six methods and in all: those on a case, those beside. */
export const serviceByMonth: Report<typeof reportPeriod> = {
  id: 'core.service-by-month',
  title: say('服务时数（按工作方式，分钟）', 'Service by method (minutes)'),
  permission: 'service.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'agency', title: say('服务机构', 'Agency') },
    { key: 'month', title: say('月份', 'Month') },
    ...serviceMethods.map((method) => ({ key: method, title: serviceMethodTitles[method] })),
    { key: 'total', title: say('合计', 'In all') },
    { key: 'hours', title: say('折合小时', 'Hours') }
  ],
  async *rows({ db }, { from, to }) {
    const of = (method: string) => sql`coalesce(sum(s.minutes) filter (where s.method = ${method}), 0)::int as ${sql.id(method)}`
    const { rows } = await sql<ReportRow>`
      select a.name as agency, s.month, ${sql.join(serviceMethods.map(of))}, sum(s.minutes)::int as total, round(sum(s.minutes) / 60.0, 1)::float as hours
      from core.service_minutes(${from}, ${to}) s join core.contract k on k.id = s.contract_id join core.agency a on a.id = k.agency_id
      group by a.id, a.name, s.month order by a.name collate "C", s.month`.execute(db)
    yield* rows
  }
}
