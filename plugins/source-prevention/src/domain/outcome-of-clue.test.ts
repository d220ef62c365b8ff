import { expect, test } from 'vitest'
import { addDays } from '@xinshe/words'
import { outcomeOfClue, rateAtSource } from './outcome-of-clue.ts'

const resolvedOn = '2026-01-10'
const on = (days: number) => addDays(resolvedOn, days)

test('4.2: a clue closed as 已化解 with no visit within 90 days counts; before they are over nobody knows', () => {
  expect(outcomeOfClue({ resolvedOn, visitOn: null }, on(90))).toBe('early')
  expect(outcomeOfClue({ resolvedOn, visitOn: null }, on(91))).toBe('held')
  expect(outcomeOfClue({ resolvedOn, visitOn: on(91) }, on(95))).toBe('held')
})

test.each([0, 1, 90])('4.2: a visit %i days after is one within the 90, and is known at once', (days) => {
  expect(outcomeOfClue({ resolvedOn, visitOn: on(days) }, on(days))).toBe('returned')
})

test('4.2: the rate is taken of what is known', () => {
  expect(rateAtSource({ held: 2, returned: 1 })).toBe(67)
  expect(rateAtSource({ held: 0, returned: 0 })).toBeNull()
})
