import { sql } from 'kysely'
import { percent } from '@xinshe/core/percent.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { addDays, daysBetween, say } from '@xinshe/words'

type Sums = Readonly<Record<'visits' | 'people' | 'irrational' | 'irrational_people' | 'late' | 'visits_before' | 'irrational_before', number>> & { readonly agency: string }

/**
 * 7.1.5.a: 非理性上访率 = irrational visits ÷ all visits, and the same by attendances, per agency, beside the rate of as many days
 * before. Visits that are irrational by nothing but a repeat after the term (3.4) count, and are told apart: late organs make them.
 */
export const irrationalRate: Report<typeof reportPeriod> = {
  id: 'core.irrational-rate',
  title: say('非理性上访率', 'Rate of irrational visits'),
  permission: 'case.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'agency', title: say('服务机构', 'Agency') },
    { key: 'visits', title: say('走访', 'Visits') },
    { key: 'irrational', title: say('非理性', 'Irrational') },
    { key: 'late', title: say('其中仅因期满后重复', 'By a late repeat alone') },
    { key: 'rate', title: say('非理性 ÷ 走访（%）', 'Irrational ÷ visits (%)') },
    { key: 'people', title: say('走访人次', 'Attendances') },
    { key: 'irrationalPeople', title: say('非理性走访人次', 'At irrational visits') },
    { key: 'ratePeople', title: say('按人次（%）', 'By attendances (%)') },
    { key: 'before', title: say('上期（%）', 'Before (%)') }
  ],
  async *rows({ db }, { from, to }) {
    const days = daysBetween(from, to) + 1
    const { rows } = await sql<Sums>`
      select a.name as agency, sum(v.visits)::int as visits, sum(v.people)::int as people, sum(v.irrational)::int as irrational, sum(v.irrational_people)::int as irrational_people,
        sum(v.late)::int as late, sum(v.visits_before)::int as visits_before, sum(v.irrational_before)::int as irrational_before
      from (select contract_id, visits, people, irrational, irrational_people, late, 0 as visits_before, 0 as irrational_before from core.visit_sums(${from}, ${to})
        union all select contract_id, 0, 0, 0, 0, 0, visits, irrational from core.visit_sums(${addDays(from, -days)}, ${addDays(from, -1)})) v
      join core.contract k on k.id = v.contract_id join core.agency a on a.id = k.agency_id
      group by a.id, a.name having sum(v.visits) > 0 order by a.name collate "C"`.execute(db)
    for (const { agency, visits, people, irrational, irrational_people: irrationalPeople, late, visits_before: visitsBefore, irrational_before: irrationalBefore } of rows) {
      yield { agency, visits, irrational, late, rate: percent(irrational, visits), people, irrationalPeople, ratePeople: percent(irrationalPeople, people), before: percent(irrationalBefore, visitsBefore) }
    }
  }
}
