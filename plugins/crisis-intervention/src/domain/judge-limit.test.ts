import { expect, test } from 'vitest'
import { judgeLimit, lengthOf } from './judge-limit.ts'

const from = '2026-03-04T02:00:00.000Z'

test.each([
  ['2026-03-04T02:04:59.000Z', 'in-time', '用时 4 分 59 秒，在时限内'],
  ['2026-03-04T02:05:00.900Z', 'in-time', '用时 5 分，在时限内'],
  ['2026-03-04T02:05:01.000Z', 'late', '用时 5 分 1 秒，超时 1 秒'],
  [null, 'overdue', '已超时 1 小时 5 分']
])('5.8.a: done at %s against five minutes it is %s, to the second and in words', (at, state, zh) => {
  const judged = judgeLimit({ from, at, minutes: 5, now: Date.parse('2026-03-04T03:10:00Z') })

  expect(judged).toMatchObject({ state, said: { zh } })
})

test('5.8.a: what is not done yet shows how much is left', () => {
  expect(judgeLimit({ from, at: null, minutes: 5, now: Date.parse('2026-03-04T02:01:30Z') }).said).toEqual({ zh: '还剩 3 分 30 秒', en: '3 min 30 s left' })
  expect(lengthOf(0).zh).toBe('0 秒')
})
