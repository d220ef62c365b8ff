import { expect, test } from 'vitest'
import { firstOf } from './first-of.ts'

test.each([
  { answered: [], rows: [], among: null },
  { answered: ['a', 'b'], rows: ['a', 'b'], among: null },
  { answered: ['a', 'b', 'c'], rows: ['a', 'b'], among: 2 }
])('of $answered.length rows a list of two shows $rows.length and says $among', ({ answered, rows, among }) => {
  expect(firstOf(answered, 2)).toEqual({ rows, among })
})
