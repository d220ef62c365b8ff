import { expect, test } from 'vitest'
import { trendBox, trendLine } from './trend-line.ts'

const point = (value: number) => ({ id: String(value), at: '2026-03-04', value })

test('the first and the last measurement lie at the edges, the least at the bottom and the most at the top', () => {
  const line = trendLine([point(0), point(5), point(10)], { min: 0, max: 10 })

  expect(line.map(({ x }) => x)).toEqual([trendBox.left, (trendBox.left + trendBox.width - trendBox.right) / 2, trendBox.width - trendBox.right])
  expect([line[0]!.y, line[2]!.y]).toEqual([trendBox.height - trendBox.bottom, trendBox.top])
  expect(line[1]!.y).toBe((line[0]!.y + line[2]!.y) / 2)
})

test('one measurement alone stands in the middle; none draws nothing', () => {
  expect(trendLine([point(3)], { min: 0, max: 10 })).toMatchObject([{ x: (trendBox.left + trendBox.width - trendBox.right) / 2 }])
  expect(trendLine([], { min: 0, max: 10 })).toEqual([])
})
