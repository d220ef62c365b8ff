import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { placeTypeTitles } from '../../domain/activity.ts'
import { topicTitles } from '../../domain/topic.ts'
import type { EducationTables } from '../tables.ts'

/** 5.5.a: sessions, persons and copies by place type and topic, of activities held in the period; it begins with the year. */
export const activitiesByPlace: Report<typeof reportPeriod, EducationTables> = {
  id: 'education.activities-by-place',
  title: say('宣传活动年度报告（按场所类型和主题）', 'Public education in the year, by place type and topic'),
  permission: 'activity.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'placeType', title: say('场所类型', 'Type of place') },
    { key: 'topic', title: say('主题', 'Topic') },
    { key: 'sessions', title: say('场次', 'Sessions') },
    { key: 'persons', title: say('人次', 'Persons') },
    { key: 'copies', title: say('发放份数', 'Copies') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('education.activity as v', 'v.tenant_id', 't.id')
      .select(['t.name as town', 'v.place_type as placeType', 'v.topic'])
      .select(({ fn }) => [fn.countAll<string>().as('sessions'), fn.sum<string>('v.persons').as('persons'), fn.sum<string>('v.copies').as('copies')])
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('v.held_on', '>=', from)
      .where('v.held_on', '<=', to)
      .groupBy(['t.id', 't.path', 't.name', 'v.place_type', 'v.topic'])
      .orderBy('t.path')
      .orderBy('v.place_type')
      .orderBy('v.topic')
      .execute()
    for (const { town, placeType, topic, sessions, persons, copies } of rows) yield { town, placeType: placeTypeTitles[placeType], topic: topicTitles[topic], sessions: Number(sessions), persons: Number(persons), copies: Number(copies) }
  }
}
