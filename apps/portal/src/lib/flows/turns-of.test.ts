import { reopenReasons } from '@xinshe/core/flow/flow.ts'
import { expect, test } from 'vitest'
import { turnsOf } from './turns-of.ts'

const line = (step: string, at: string, byName: string, answers: object) => ({ id: at, step, at, byName, answers })

test('7.2.3: a flow that was closed and reopened tells each time, in their order, when, by whom and why; of the rule that it was the rule', () => {
  const entries = [
    line('hardship/survey', '2026-11-30T01:00:00.000Z', '陈晓雯', { home: '屋顶漏水' }),
    line('close', '2026-11-30T02:00:00.000Z', '陈晓雯', { reason: '标注已撤回' }),
    line('reopen', '2026-11-30T03:00:00.000Z', '林秀珍', { reason: reopenReasons.tagged.zh, byRule: true }),
    line('close', '2026-11-30T04:00:00.000Z', '陈晓雯', { reason: '救助已到位' }),
    line('reopen', '2026-11-30T05:00:00.000Z', '黄敏仪', { reason: '家属再次来访' })
  ]

  const turns = turnsOf({ entries } as never)
  expect(turns.map(({ title, byName, reason }) => `${title.zh} ${byName} ${reason.zh}`)).toEqual([
    '结束 陈晓雯 标注已撤回',
    '按规则重新打开 林秀珍 再次标注“帮扶救助到位”（4.4.b）',
    '结束 陈晓雯 救助已到位',
    '重新打开 黄敏仪 家属再次来访'
  ])
  expect(turns.map(({ at }) => at.slice(11, 13))).toEqual(['02', '03', '04', '05'])
  expect(turns[1]!.reason.en).toBe('Tagged for assistance again (4.4.b)')
})
