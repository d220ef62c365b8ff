import { expect, test } from 'vitest'
import { spreadOverTowns } from './spread-over-towns.ts'

const towns = Array.from({ length: 176 }, (_, index) => `town ${index}`)
const numbers = Array.from({ length: 4_326 }, (_, index) => `LY-${188_000 + index}`)

test('the same number always goes to the same town', () => {
  expect(numbers.map((number) => spreadOverTowns(number, towns))).toEqual(numbers.map((number) => spreadOverTowns(number, towns)))
})

test('no town is left out and none is flooded', () => {
  const groups = Map.groupBy(numbers, (number) => spreadOverTowns(number, towns))
  const counts = [...groups.values()].map((theirs) => theirs.length)

  expect(counts).toHaveLength(176)
  expect(Math.max(...counts)).toBeLessThan(60)
})
