import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { outcomeOfClue, quietDays, rateAtSource } from '../../domain/outcome-of-clue.ts'
import type { SourcePreventionTables } from '../tables.ts'

/**
 * 4.2: 源头化解率 per town, of clues closed as 已化解 in the period. One counts when its ninety days are over and the petitioner
 * of the case it is linked with did not come within them; one that is linked with no case is taken to have had no visit, and told apart.
 */
export const resolvedAtSource: Report<typeof reportPeriod, SourcePreventionTables> = {
  id: 'source-prevention.resolved-at-source',
  title: say('各镇街源头化解率', 'Resolved at the source, by town'),
  permission: 'clue.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'resolved', title: say('期内化解线索', 'Clues resolved in the period') },
    { key: 'early', title: say(`未满 ${quietDays} 天，尚不可知`, `Not yet ${quietDays} days ago: not yet known`) },
    { key: 'returned', title: say(`${quietDays} 天内来访（关联个案的信访人）`, `Visit within ${quietDays} days (petitioner of the linked case)`) },
    { key: 'held', title: say(`满 ${quietDays} 天无来访，计为源头化解`, `No visit in ${quietDays} days: counted`) },
    { key: 'unlinked', title: say('其中未关联个案（视为无来访）', 'Of these linked with no case (taken as no visit)') },
    { key: 'rate', title: say('源头化解率（%，计入 ÷（计入 + 来访））', 'Rate (%, counted ÷ (counted + visits))') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('source_prevention.clue as k', 'k.tenant_id', 't.id')
      .leftJoin('source_prevention.lineage as l', (join) => join.onRef('l.tenant_id', '=', 'k.tenant_id').onRef('l.clue_id', '=', 'k.id'))
      .select(['t.id as townId', 't.name as town', 'k.settled_on as resolvedOn', 'l.returned_on as visitOn', 'l.id as lineageId'])
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('k.state', '=', 'resolved')
      .where('k.settled_on', '>=', from)
      .where('k.settled_on', '<=', to)
      .orderBy('t.path')
      .execute()
    const now = today(ctx.now())
    // by its key: two towns of one name in different districts are two
    for (const clues of Map.groupBy(rows, ({ townId }) => townId).values()) {
      const outcomes = clues.map(({ resolvedOn, visitOn, lineageId }) => ({ outcome: outcomeOfClue({ resolvedOn: resolvedOn!, visitOn }, now), isLinked: lineageId !== null }))
      const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
      const [held, returned] = [count('held'), count('returned')]
      yield { town: clues[0]!.town, resolved: clues.length, early: count('early'), returned, held, unlinked: outcomes.filter(({ outcome, isLinked }) => outcome === 'held' && !isLinked).length, rate: rateAtSource({ held, returned }) }
    }
  }
}
