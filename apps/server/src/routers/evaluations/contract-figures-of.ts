import { sql } from 'kysely'
import type { ContractFigures } from '@xinshe/core/evaluation/contract-figures.ts'
import { meanScore } from '@xinshe/core/satisfaction/mean-score.ts'
import type { DeskContext } from '../../desk-context.ts'

type Sums = Readonly<Record<'casesOpened' | 'casesClosed' | 'serviceMinutes' | 'visits' | 'irrational' | 'asked' | 'answered' | 'scored' | 'service' | 'result', number>>

/** What the records of a contract come to from one day to another: sums alone, as the reports tell them. */
export async function contractFiguresOf({ db }: Pick<DeskContext, 'db'>, contractId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<ContractFigures> {
  const { rows } = await sql<Sums>`
    select
      (select count(*)::int from core."case" c where c.contract_id = ${contractId} and (c.opened_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date) as "casesOpened",
      (select count(distinct a.case_id)::int from core.case_act a where a.contract_id = ${contractId} and a.act = 'closed' and (a.made_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date) as "casesClosed",
      (select coalesce(sum(s.minutes), 0)::int from core.service_minutes(${from}, ${to}) s where s.contract_id = ${contractId}) as "serviceMinutes",
      coalesce(v.visits, 0) as visits, coalesce(v.irrational, 0) as irrational,
      coalesce(m.asked, 0) as asked, coalesce(m.answered, 0) as answered, coalesce(m.scored, 0) as scored, coalesce(m.service, 0) as service, coalesce(m.result, 0) as result
    from (select) one left join core.visit_sums(${from}, ${to}) v on v.contract_id = ${contractId}
      left join core.satisfaction_sums(${from}, ${to}) m on m.contract_id = ${contractId}`.execute(db)
  const { scored, service, result, ...sums } = rows[0]!
  return { ...sums, service: meanScore(service, scored), result: meanScore(result, scored) }
}
