import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import type { BehaviourCorrectionTables, FigureKind } from '../tables.ts'

/** Per town, in the period: what was recorded, how dissuasions ended, what was taken further (5.9). Counts alone. */
export const behaviourByTown: Report<typeof reportPeriod, BehaviourCorrectionTables> = {
  id: 'behaviour-correction.by-town',
  title: say('各镇街行为矫正工作量', 'Behaviour correction by town'),
  permission: 'behaviour.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'town', title: say('辖区', 'Area') },
    { key: 'behaviour', title: say('行为记录', 'Behaviour records') },
    { key: 'assessed', title: say('危害评估', 'Harm assessments') },
    { key: 'dissuaded', title: say('劝导', 'Dissuasions') },
    { key: 'effective', title: say('劝导有效', 'With effect') },
    { key: 'partly', title: say('部分有效', 'Partly effective') },
    { key: 'ineffective', title: say('劝导无效', 'Without effect') },
    { key: 'escalated', title: say('联系有关部门', 'Taken to an organ') },
    { key: 'handedOver', title: say('移交公安', 'Handed to the police') }
  ],
  async *rows(ctx, { from, to }) {
    const { path } = ctx.tenant
    const rows = await ctx.db
      .selectFrom('core.tenant as t')
      .innerJoin('behaviour_correction.figure as f', 'f.tenant_id', 't.id')
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('f.happened_on', '>=', from)
      .where('f.happened_on', '<=', to)
      .groupBy(['t.id', 't.name', 't.path'])
      .orderBy('t.path')
      .select((eb) => {
        const count = (...kinds: FigureKind[]) => eb.fn.countAll<string>().filterWhere('f.kind', 'in', kinds)
        return [
          't.name as town', count('behaviour').as('behaviour'), count('assessed').as('assessed'), count('dissuaded').as('dissuaded'),
          count('effective').as('effective'), count('partly').as('partly'), count('ineffective', 'escalated').as('ineffective'), count('escalated').as('escalated'), count('handed-over').as('handedOver')
        ]
      })
      .execute()
    for (const { town, ...counts } of rows) {
      const { behaviour, assessed, dissuaded, effective, partly, ineffective, escalated, handedOver } = counts
      yield { town, behaviour: Number(behaviour), assessed: Number(assessed), dissuaded: Number(dissuaded), effective: Number(effective), partly: Number(partly), ineffective: Number(ineffective), escalated: Number(escalated), handedOver: Number(handedOver) }
    }
  }
}
