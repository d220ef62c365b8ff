import type { DigestFigure } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import type { SourcePreventionTables } from '../tables.ts'

/** 5.1.a: clues nobody acted on in time, their owner's and the lead's. One that waits is linked with no case, so behind no wall. */
export const cluesOverdue: DigestFigure<SourcePreventionTables> = {
  kind: 'source-prevention/clues-overdue',
  title: say('逾期未介入的线索', 'Clues not acted on in time'),
  page: '',
  async count({ db, tenant, now }, { id, isLead }) {
    const { waiting } = await db
      .selectFrom('source_prevention.clue')
      .select(({ fn }) => fn.countAll<string>().as('waiting'))
      .where('tenant_id', '=', tenant.id)
      .where('state', '=', 'waiting')
      .where('due_on', '<', today(now()))
      .$if(!isLead, (query) => query.where('owner_id', '=', id))
      .executeTakeFirstOrThrow()
    return Number(waiting)
  }
}
