import { expect, test } from 'vitest'
import { companionsOfTicked } from './tick-option.ts'

const sources = [
  { value: 'self', label: '案主主动咨询' },
  { value: 'visit', label: '社工探访/接访', other: 'sourceNote' },
  { value: 'referred', label: '转介人/单位', other: 'sourceNote' }
]

test('A.03: 社工探访 and 转介 each open the text that says more, the petitioner\'s own coming opens none', () => {
  expect(companionsOfTicked(sources, ['visit'])).toEqual(['sourceNote'])
  expect(companionsOfTicked(sources, ['self'])).toEqual([])
})

test('a text that two ticks share is asked for once', () => {
  expect(companionsOfTicked(sources, ['visit', 'referred'])).toEqual(['sourceNote'])
})
