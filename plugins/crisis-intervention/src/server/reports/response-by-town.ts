import { sql } from 'kysely'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import type { CrisisTables } from '../tables.ts'

/** Fewer cases than this and a mean tells of persons: it is left out (B20). */
const fewestCases = 5

/** Per town: crises of the period, of those that answer an alarm how many kept the limits of their plan, and how soon support came. Drills count nowhere (6.3.3.c). */
export const responseByTown: Report<typeof reportPeriod, CrisisTables> = {
  id: 'crisis-intervention.response-by-town',
  title: say('各镇街危机处置', 'Response to crises by town'),
  permission: 'figures.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'events', title: say('危机事件', 'Crises') },
    { key: 'grave', title: say('其中红、橙', 'Of these red or orange') },
    { key: 'alarmed', title: say('其中有警报（计时限）', 'Of these with an alarm (held against limits)') },
    { key: 'startedInTime', title: say('按时启动预案', 'Plan started in time') },
    { key: 'policeInformed', title: say('已通知公安', 'Police informed') },
    { key: 'policeInTime', title: say('按时通知公安', 'Police informed in time') },
    { key: 'minutesToSupport', title: say('警报到首次支持平均分钟（不足 5 案不显示）', 'Mean minutes from alarm to first support (hidden below 5 cases)') },
    { key: 'running', title: say('未结束', 'Still running') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('crisis_intervention.event as e', 'e.tenant_id', 't.id')
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('e.is_drill', '=', false)
      .where(sql<boolean>`(e.started_at at time zone 'Asia/Shanghai')::date between ${from} and ${to}`)
      .groupBy(['t.id', 't.name', 't.path'])
      .orderBy('t.path')
      .select((eb) => [
        't.name as town',
        eb.fn.countAll<string>().as('events'),
        eb.fn.countAll<string>().filterWhere('e.level', 'in', ['red', 'orange']).as('grave'),
        eb.fn.count<string>('e.alarm_id').as('alarmed'),
        eb.fn.countAll<string>().filterWhere('e.alarm_id', 'is not', null).filterWhere(sql<boolean>`date_trunc('second', e.started_at - e.noticed_at) <= make_interval(mins => e.start_minutes)`).as('startedInTime'),
        eb.fn.count<string>('e.police_at').as('policeInformed'),
        eb.fn.countAll<string>().filterWhere('e.alarm_id', 'is not', null).filterWhere(sql<boolean>`date_trunc('second', e.police_at - e.noticed_at) <= make_interval(mins => e.police_minutes)`).as('policeInTime'),
        sql<string>`count(distinct e.case_id) filter (where e.support_at is not null and e.alarm_id is not null)`.as('supported'),
        sql<number | null>`round(avg(extract(epoch from e.support_at - e.noticed_at) / 60) filter (where e.alarm_id is not null))::int`.as('minutesToSupport'),
        eb.fn.countAll<string>().filterWhere('e.ended_at', 'is', null).as('running')
      ])
      .execute()
    for (const { town, minutesToSupport, supported, ...counts } of rows) {
      const figure = (key: keyof typeof counts) => Number(counts[key])
      yield {
        town, events: figure('events'), grave: figure('grave'), alarmed: figure('alarmed'), startedInTime: figure('startedInTime'), policeInformed: figure('policeInformed'), policeInTime: figure('policeInTime'),
        minutesToSupport: Number(supported) >= fewestCases ? minutesToSupport : null, running: figure('running')
      }
    }
  }
}
