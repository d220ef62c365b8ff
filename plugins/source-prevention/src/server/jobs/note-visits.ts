import type { Job } from '@xinshe/plugin-kit/server'
import { addDays, say, today } from '@xinshe/words'
import { quietDays } from '../../domain/outcome-of-clue.ts'
import { firstVisit } from '../first-visit.ts'
import type { SourcePreventionTables } from '../tables.ts'

/** Visits are registered up to a week late; what comes later still is no longer looked for. */
const grace = 7

/** Whether the petitioner of a case that is linked with a resolved clue came to petition within the days after (4.2): kept once, for the figures of the tiers above. */
export const noteVisits: Job<SourcePreventionTables> = {
  name: 'note-visits-after-clues',
  cron: '20 6 * * *',
  rule: {
    title: say('核对化解后的来访', 'Visits after a clue was resolved'),
    starts: say('每天 06:20（北京时间）', 'At 06:20 every day, China time'),
    does: say(`线索化解后 ${quietDays} 天内，关联个案的信访人来访的，记下首次来访日期`, `Notes the first visit of the linked case's petitioner within ${quietDays} days after the clue was resolved`),
    tells: say('源头化解率的统计', 'The figures of prevention'),
    stops: say(`记下一次即止；满 ${quietDays} 天后不再核对`, `Noted once; not looked for after ${quietDays} days`),
    clause: '4.2',
    fixed: say('源头化解率（4.2）报上级信访部门，不核对来访就不真实', 'The rate of 4.2 goes to the bureaus above; without it, it would not be true')
  },
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('source_prevention.lineage as l')
      .innerJoin('source_prevention.clue as k', (join) => join.onRef('k.tenant_id', '=', 'l.tenant_id').onRef('k.id', '=', 'l.clue_id'))
      .select(['l.id', 'l.case_id as caseId', 'k.settled_on as resolvedOn'])
      .where('l.tenant_id', '=', ctx.tenant.id)
      .where('l.returned_on', 'is', null)
      .where('k.state', '=', 'resolved')
      .where('k.settled_on', '>=', addDays(today(ctx.now()), -quietDays - grace))
      .execute()
    let noted = 0
    for (const { id, caseId, resolvedOn } of rows) {
      const visitOn = await firstVisit(ctx, { caseId, resolvedOn: resolvedOn! })
      if (visitOn === null) continue
      await ctx.db
        .updateTable('source_prevention.lineage')
        .set({ returned_on: visitOn })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .execute()
      noted += 1
    }
    ctx.note({ noted })
  }
}
