import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCaseNumber, readCaseNumberEnd } from './case-number.ts'

test.each([' zclc-2026-0331 ', 'ZCLC－2026－331', 'zclc2026-331', 'ZCLC—2026—0331'])(
  '%s is read as ZCLC-2026-0331',
  (typed) => {
    expect(readCaseNumber(typed)).toBe('ZCLC-2026-0331')
  }
)

test.each(['王大文', '13800138000', '2026-11-23', '020-83123456', ''])('%j is no case number', (typed) => {
  expect(readCaseNumber(typed)).toBeUndefined()
})

test.each([
  ['0331', '0331'],
  [' 2026－0331 ', '2026-0331'],
  ['lc-2026-0331', 'LC-2026-0331'],
  ['-0331', '-0331'],
  ['331', undefined],
  ['ZCLC-2026', 'ZCLC-2026'],
  ['ZCLC', undefined],
  ['13800138000', undefined],
  ['%0331', undefined],
  ['陈0331', undefined]
])('5.2.a: of %j the end of a case number is %j', (typed, end) => {
  expect(readCaseNumberEnd(typed)).toBe(end)
})

test('every number given out is read back as itself', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{1,8}$/),
      fc.integer({ min: 2000, max: 2999 }),
      fc.integer({ min: 1, max: 999_999 }),
      (place, year, count) => {
        const number = `${place}-${year}-${String(count).padStart(4, '0')}`
        expect(readCaseNumber(number.toLowerCase())).toBe(number)
        expect(number.endsWith(readCaseNumberEnd(number.slice(-4))!)).toBe(true)
      }
    )
  )
})
