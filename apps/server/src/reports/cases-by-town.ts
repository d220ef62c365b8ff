import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { isAtOrBelow } from '../routers/cases/view.ts'

/** Per town: cases opened and ended in the period, and how many are open now. Registry rows alone (8.2.b). */
export const casesByTown: Report<typeof reportPeriod> = {
  id: 'core.cases-by-town',
  title: say('各镇街个案数量', 'Cases by town'),
  permission: 'case.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'opened', title: say('新开个案', 'Cases opened') },
    { key: 'closed', title: say('结案', 'Cases closed') },
    { key: 'declined', title: say('不接案', 'Cases declined') },
    { key: 'open', title: say('当前在办', 'Open today') }
  ],
  async *rows({ db, tenant }, { from, to }) {
    const ended = (act: string) => sql<number>`(select count(distinct a.case_id)::int from core.case_act a
      where a.tenant_id = t.id and a.act = ${act} and ${inPeriod(sql.ref('a.made_at'), from, to)})`
    const rows = await db
      .selectFrom('core.tenant as t')
      .innerJoin('core.case as c', 'c.tenant_id', 't.id')
      .where(isAtOrBelow(sql.ref('t.id'), tenant))
      .groupBy(['t.id', 't.name', 't.path'])
      .orderBy('t.path')
      .select([
        't.name as town',
        sql<number>`(count(*) filter (where ${inPeriod(sql.ref('c.opened_at'), from, to)}))::int`.as('opened'),
        ended('closed').as('closed'),
        ended('declined').as('declined'),
        sql<number>`(count(*) filter (where c.stage in (${sql.join(openStages)})))::int`.as('open')
      ])
      .execute()
    yield* rows
  }
}

/** Whether an instant lies on one of these days in Guangzhou. */
function inPeriod(instant: ReturnType<typeof sql.ref>, from: string, to: string) {
  return sql<boolean>`(${instant} at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date`
}
