import { expect, test } from 'vitest'
import { scaleTrends } from './scale-trends.ts'

test('6.3.2.b: scores of the same scaling question line up over sessions, oldest first; another question is another line', () => {
  const sleep = { question: '睡得怎么样' }
  const trends = scaleTrends([
    { id: 'c', at: '2026-03-18T02:00:00Z', ...sleep, score: 6 },
    { id: 'b', at: '2026-03-11T02:00:00Z', question: '与女儿的关系', score: 4 },
    { id: 'a', at: '2026-03-04T02:00:00Z', question: '睡得怎么样 ', score: 3 }
  ])

  expect(trends.map(({ question, points }) => [question, points.map(({ score }) => score)])).toEqual([['睡得怎么样', [3, 6]], ['与女儿的关系', [4]]])
  expect(scaleTrends([])).toEqual([])
})
