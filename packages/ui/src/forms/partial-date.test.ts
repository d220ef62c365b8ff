import { expect, test } from 'vitest'
import { digitsOf, isFull, joinParts, padParts, partsOf } from './partial-date.ts'

test('A.13: a month without a day goes into the boxes and comes back the same', () => {
  for (const value of ['1974-03', '1974-03-15', '']) expect(joinParts(partsOf(value))).toBe(value)
  expect(partsOf('1980-05')).toEqual({ year: '1980', month: '05', day: '' })
})

test('one digit of a month or a day gets its zero, once the box is left', () => {
  expect(joinParts({ year: '1974', month: '3', day: '' })).toBe('1974-3')
  expect(joinParts(padParts({ year: '1974', month: '3', day: '5' }))).toBe('1974-03-05')
})

test('a half-filled date is kept as it is, and is no date', () => {
  expect(joinParts({ year: '1974', month: '', day: '' })).toBe('1974-')
  expect(partsOf('1974-')).toEqual({ year: '1974', month: '', day: '' })
  expect(partsOf('约五十岁').year).toBe('约五十岁')
})

test('a box is full when no further digit could belong to it', () => {
  expect(isFull('year', '197')).toBe(false)
  expect(isFull('year', '1974')).toBe(true)
  expect([isFull('month', '1'), isFull('month', '3'), isFull('day', '3'), isFull('day', '4')]).toEqual([false, true, false, true])
})

test('full-width digits count as digits, everything else falls away', () => {
  expect(digitsOf('１９７４年', 4)).toBe('1974')
})
