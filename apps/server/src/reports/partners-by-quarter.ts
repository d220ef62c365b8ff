import { sql } from 'kysely'
import { partnerTypes, partnerTypeTitles, type PartnerType } from '@xinshe/core/partner/partner-type.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { stands } from '../stands.ts'

/** 4.6: who took part in the meetings of the period, by quarter and type of partner, with the cases it was about. The lead's own project. */
export const partnersByQuarter: Report<typeof reportPeriod> = {
  id: 'core.partners-by-quarter',
  title: say('多元联动参与情况', 'Participation of partners'),
  permission: 'partner.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'quarter', title: say('季度', 'Quarter') },
    { key: 'type', title: say('参与方类型', 'Type of partner') },
    { key: 'times', title: say('参与人次', 'Participations') },
    { key: 'meetings', title: say('会议', 'Meetings') },
    { key: 'cases', title: say('个案', 'Cases') }
  ],
  async *rows({ db, tenant }, { from, to }) {
    const { rows } = await sql<{ quarter: string; type: PartnerType; times: number; meetings: number; cases: string }>`
      with standing as (
        select e.tenant_id, e.id, e.meeting_id, e.case_id, e.step, e.meets_at, e.partners from core.meeting_entry e where e.tenant_id = ${tenant.id} and ${stands('core.meeting_entry', 'e')}),
      held as (
        select m.meeting_id, m.case_id, m.partners, n.meets_at at time zone 'Asia/Shanghai' as met from standing m join standing n on n.meeting_id = m.meeting_id and n.step = 'notice' where m.step = 'minutes')
      select to_char(h.met, 'YYYY-"Q"Q') as quarter, p.type, count(*)::int as times, count(distinct h.meeting_id)::int as meetings, string_agg(distinct c.number, ' ' order by c.number) as cases
      from held h cross join unnest(h.partners) p (type) join core."case" c on c.tenant_id = ${tenant.id} and c.id = h.case_id
      where h.met::date between ${from}::date and ${to}::date group by 1, 2 order by 1`.execute(db)
    const inOrder = [...rows].sort((a, b) => a.quarter.localeCompare(b.quarter) || partnerTypes.indexOf(a.type) - partnerTypes.indexOf(b.type))
    for (const row of inOrder) yield { ...row, type: partnerTypeTitles[row.type] }
  }
}
