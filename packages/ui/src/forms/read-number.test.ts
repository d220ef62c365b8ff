import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test('a number is understood with groups and in full-width digits', () => {
  expect(readNumber('１，２４８')).toBe(1248)
  expect(readNumber(' 3.5 ')).toBe(3.5)
  expect(readNumber('-2')).toBe(-2)
})

test('what is no number is not taken for 0', () => {
  for (const typed of ['', '五', '1-2', '1e9', '3.', 'NaN']) expect(readNumber(typed), typed).toBeUndefined()
})
