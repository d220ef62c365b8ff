import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['188006', 'LY-188006'],
  ['　１８８００６ ', 'LY-188006'],
  ['1.88006E5', 'LY-188006'],
  ['188006.0', 'LY-188006'],
  ['00042', 'LY-00042'],
  ['gz2019-a/7', 'LY-GZ2019-A/7']
])('7.1.1.e: the number %j is %s', (cell, number) => {
  expect(readNumber(cell)).toBe(number)
})

test.each([[null], [''], ['12.5'], ['4.40118200101011E+17'], ['-5'], ['=1+1'], ['＠SUM(A1)'], ["'; drop table"], ['9'.repeat(41)]])('%j is no number', (cell) => {
  expect(readNumber(cell)).toBeNull()
})
