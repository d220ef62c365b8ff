import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { quarterOf } from '../../domain/activity.ts'
import type { SourcePreventionTables } from '../tables.ts'

/** 5.1.g: sessions and persons by community and quarter, of activities held in the period. */
export const activitiesByQuarter: Report<typeof reportPeriod, SourcePreventionTables> = {
  id: 'source-prevention.activities-by-quarter',
  title: say('社区活动（按社区和季度）', 'Community activities by community and quarter'),
  permission: 'clue.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'community', title: say('社区、村居', 'Community') },
    { key: 'quarter', title: say('季度', 'Quarter') },
    { key: 'sessions', title: say('场次', 'Sessions') },
    { key: 'persons', title: say('人次', 'Persons') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('source_prevention.activity as v', 'v.tenant_id', 't.id')
      .select(['t.id as tenantId', 't.name as town', 'v.community', 'v.held_on as heldOn', 'v.persons'])
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('v.held_on', '>=', from)
      .where('v.held_on', '<=', to)
      .orderBy('t.path')
      .orderBy('v.community')
      .orderBy('v.held_on')
      .execute()
    for (const same of Map.groupBy(rows, ({ tenantId, community, heldOn }) => `${tenantId} ${quarterOf(heldOn)} ${community}`).values()) {
      const { town, community, heldOn } = same[0]!
      yield { town, community, quarter: quarterOf(heldOn), sessions: same.length, persons: same.reduce((sum, { persons }) => sum + persons, 0) }
    }
  }
}
