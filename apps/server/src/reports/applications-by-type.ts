import { sql } from 'kysely'
import { assistanceTypes, assistanceTypeTitles, type AssistanceType } from '@xinshe/core/flow/assistance-type.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'

type Sums = { readonly type: AssistanceType; readonly rate: number | null } & Readonly<Record<'applied' | 'granted' | 'refused' | 'withdrawn' | 'open' | 'amount', number>>

/**
 * 6.3.1.c: applications for assistance that were made in the period, by type: granted, refused, taken back, not decided yet;
 * and which part of the decided ones was granted. The lead's own project.
 */
export const applicationsByType: Report<typeof reportPeriod> = {
  id: 'core.applications-by-type',
  title: say('救助申请情况', 'Applications for assistance'),
  permission: 'application.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'type', title: say('类型', 'Type') },
    { key: 'applied', title: say('申请', 'Applied for') },
    { key: 'granted', title: say('批准', 'Granted') },
    { key: 'refused', title: say('未批准', 'Refused') },
    { key: 'withdrawn', title: say('撤回', 'Taken back') },
    { key: 'open', title: say('未出结果', 'Not decided yet') },
    { key: 'rate', title: say('批准率（%）', 'Granted of those decided (%)') },
    { key: 'amount', title: say('批准金额（元）', 'Granted (yuan)') }
  ],
  async *rows({ db, tenant }, { from, to }) {
    const { rows } = await sql<Sums>`
      with recursive line as (
        -- a result names its application as that stood then; the line it began with tells which one it is
        select e.id as root, e.id, e.about, e.step, e.is_struck, e.happened_at, e.facts from core.flow_entry e
          where e.tenant_id = ${tenant.id} and e.step in ('hardship/application', 'hardship/application-result') and e.corrects is null
        union all
        select l.root, e.id, e.about, e.step, e.is_struck, e.happened_at, e.facts from core.flow_entry e join line l on e.corrects = l.id where e.tenant_id = ${tenant.id}),
      standing as (select * from line l where not l.is_struck and not exists (select from core.flow_entry n where n.tenant_id = ${tenant.id} and n.corrects = l.id)),
      decided as (
        select a.facts ->> 'type' as type, r.facts ->> 'result' as result, (r.facts ->> 'amount')::numeric as amount
        from standing a left join lateral (select r.facts from standing r join line told on told.id = r.about
            where r.step = 'hardship/application-result' and told.root = a.root order by r.happened_at desc limit 1) r on true
        where a.step = 'hardship/application' and (a.happened_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date)
      select type, count(*)::int as applied, ${count('granted')} as granted, ${count('refused')} as refused, ${count('withdrawn')} as withdrawn,
        (count(*) filter (where result is null))::int as open, round(100.0 * ${count('granted')} / nullif(${count('granted')} + ${count('refused')}, 0), 1)::float as rate,
        coalesce(sum(amount) filter (where result = 'granted'), 0)::float as amount
      from decided group by type`.execute(db)
    const inOrder = [...rows].sort((a, b) => assistanceTypes.indexOf(a.type) - assistanceTypes.indexOf(b.type))
    for (const row of inOrder) yield { ...row, type: assistanceTypeTitles[row.type] }
  }
}

const count = (result: string) => sql`(count(*) filter (where result = ${result}))::int`
