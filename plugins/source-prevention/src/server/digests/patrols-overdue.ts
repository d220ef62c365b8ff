import type { DigestFigure } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import type { SourcePreventionTables } from '../tables.ts'

/** 5.1.a: communities nobody has walked through in time, whose they are and the lead's. */
export const patrolsOverdue: DigestFigure<SourcePreventionTables> = {
  kind: 'source-prevention/patrols-overdue',
  title: say('逾期的社区走访', 'Patrols overdue'),
  page: 'patrols',
  async count({ db, tenant, now }, { id, isLead }) {
    const { waiting } = await db
      .selectFrom('source_prevention.patrol_plan')
      .select(({ fn }) => fn.countAll<string>().as('waiting'))
      .where('tenant_id', '=', tenant.id)
      .where('retired_at', 'is', null)
      .where('next_on', '<', today(now()))
      .$if(!isLead, (query) => query.where('owner_id', '=', id))
      .executeTakeFirstOrThrow()
    return Number(waiting)
  }
}
