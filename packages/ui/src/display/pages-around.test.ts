import { expect, test } from 'vitest'
import { pagesAround } from './pages-around.ts'

test('first, last and the neighbours are offered, what lies between is left out', () => {
  expect(pagesAround(7, 20)).toEqual([1, null, 6, 7, 8, null, 20])
})

test('a gap of one page is shown as that page', () => {
  expect(pagesAround(3, 20)).toEqual([1, 2, 3, 4, null, 20])
  expect(pagesAround(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
})

test('one page is one page', () => {
  expect(pagesAround(1, 1)).toEqual([1])
})
