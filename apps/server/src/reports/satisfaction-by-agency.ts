import { sql } from 'kysely'
import { percent } from '@xinshe/core/percent.ts'
import { meanScore } from '@xinshe/core/satisfaction/mean-score.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'

type Sums = Readonly<Record<'asked' | 'answered' | 'scored' | 'service' | 'result', number>> & { readonly agency: string }

/** 6.2.d, 7.1.5.b: how satisfied petitioners are, with the service and, apart, with the result; how many were asked and how many answered. */
export const satisfactionByAgency: Report<typeof reportPeriod> = {
  id: 'core.satisfaction-by-agency',
  title: say('信访人满意度（按整季度）', 'Satisfaction of petitioners (whole quarters)'),
  permission: 'satisfaction.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'agency', title: say('服务机构', 'Agency') },
    { key: 'asked', title: say('询问', 'Asked') },
    { key: 'answered', title: say('作答（季度不足 5 份不计均分）', 'Answered (no mean below 5 a quarter)') },
    { key: 'rate', title: say('作答率（%）', 'Answered (%)') },
    { key: 'service', title: say('对社工服务（1–5）', 'With the service (1–5)') },
    { key: 'result', title: say('对处理结果（1–5）', 'With the result (1–5)') }
  ],
  async *rows({ db }, { from, to }) {
    const { rows } = await sql<Sums>`
      select a.name as agency, sum(s.asked)::int as asked, sum(s.answered)::int as answered, sum(s.scored)::int as scored, sum(s.service)::int as service, sum(s.result)::int as result
      from core.satisfaction_sums(${from}, ${to}) s join core.contract k on k.id = s.contract_id join core.agency a on a.id = k.agency_id
      group by a.id, a.name order by a.name collate "C"`.execute(db)
    for (const { agency, asked, answered, scored, service, result } of rows) {
      yield { agency, asked, answered, rate: percent(answered, asked), service: meanScore(service, scored), result: meanScore(result, scored) }
    }
  }
}
