import { expect, test } from 'vitest'
import { moveRow } from './move-row.ts'

test('a row changes places with its neighbour', () => {
  expect(moveRow(['甲', '乙', '丙'], 1, -1)).toEqual(['乙', '甲', '丙'])
  expect(moveRow(['甲', '乙', '丙'], 1, 1)).toEqual(['甲', '丙', '乙'])
})

test('the first does not move up, the last not down', () => {
  expect(moveRow(['甲', '乙'], 0, -1)).toEqual(['甲', '乙'])
  expect(moveRow(['甲', '乙'], 1, 1)).toEqual(['甲', '乙'])
})
