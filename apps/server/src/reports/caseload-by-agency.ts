import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { fullTime } from '@xinshe/core/caseload/caseload.ts'
import type { Report, ReportRow } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { ownContracts } from '../desk-context.ts'
import { isIrrationalMatter } from '../routers/cases/is-irrational-matter.ts'
import { isAtOrBelow } from '../routers/cases/view.ts'

const today = z.strictObject({})

/**
 * 8.1.c: open cases per full-time worker of each agency that serves here, as of today: its workers, and leads who hold cases,
 * of the contracts in force. A ratio needs all the cases they hold: where a contract also serves places beyond these, there is
 * none. A bureau sees all agencies, a lead the own project.
 */
export const caseloadByAgency: Report<typeof today> = {
  id: 'core.caseload-by-agency',
  title: say('各机构人案比（当前）', 'Caseload by agency (today)'),
  permission: 'case.export',
  params: today,
  sample: () => ({}),
  columns: [
    { key: 'agency', title: say('服务机构', 'Agency') },
    { key: 'workers', title: say('信访社工（折合专职）', 'Workers (full-time equivalent)') },
    { key: 'places', title: say('服务地（本辖区/全部）', 'Places (here/in all)') },
    { key: 'rational', title: say('在办理性个案', 'Rational cases') },
    { key: 'irrational', title: say('在办非理性个案', 'Irrational cases') },
    { key: 'rationalEach', title: say('理性人案比 1:', 'Rational, 1 to') },
    { key: 'irrationalEach', title: say('非理性人案比 1:', 'Irrational, 1 to') }
  ],
  async *rows({ db, tenant }) {
    const each = (cases: string) => sql`case when here = everywhere then round(${sql.id(cases)} * ${fullTime} / nullif(time, 0)::numeric, 1)::float end`
    const { rows } = await sql<ReportRow>`
      with k as (select c.id, c.agency_id from core.contract c where core.today() between c.starts and c.ends and ((select t.reads from authz.ticket t) = 'registry' or c.id in ${ownContracts})
          and exists (select from core.contract_area a where a.contract_id = c.id and ${isAtOrBelow(sql`a.tenant_id`, tenant)})),
        staff as (select k.agency_id, sum(p.working_time)::int as time from k join core.post p on p.contract_id = k.id and (p.role = 'worker' or p.role = 'lead'
            and exists (select from core."case" h where h.worker_id = p.id and h.stage in (${sql.join(openStages)})))
          and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends) and p.handed_over_at is null group by k.agency_id),
        load as (select k.agency_id, count(*)::int as held, (count(*) filter (where ${isIrrationalMatter('c.tenant_id', 'c.matter_id')}))::int as irrational
          from k join core."case" c on c.contract_id = k.id where c.stage in (${sql.join(openStages)}) and ${isAtOrBelow(sql`c.tenant_id`, tenant)} group by k.agency_id),
        areas as (select k.agency_id, count(distinct a.tenant_id)::int as everywhere, (count(distinct a.tenant_id) filter (where ${isAtOrBelow(sql`a.tenant_id`, tenant)}))::int as here
          from k join core.contract_area a on a.contract_id = k.id group by k.agency_id),
        counted as (select g.name, areas.here, areas.everywhere, coalesce(staff.time, 0) as time, coalesce(load.held - load.irrational, 0) as rational, coalesce(load.irrational, 0) as irrational
          from core.agency g join areas on areas.agency_id = g.id left join staff on staff.agency_id = g.id left join load on load.agency_id = g.id where staff.time > 0 or load.held > 0)
      select name as agency, round(time / ${fullTime}::numeric, 1)::float as workers, here || '/' || everywhere as places, rational, irrational,
        ${each('rational')} as "rationalEach", ${each('irrational')} as "irrationalEach"
      from counted order by name collate "C"`.execute(db)
    yield* rows
  }
}
