import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCaseNumber } from './case-number.ts'

test.each([' zclc-2026-0331 ', 'ZCLC－2026－331', 'zclc2026-331', 'ZCLC—2026—0331'])(
  '%s is read as ZCLC-2026-0331',
  (typed) => {
    expect(readCaseNumber(typed)).toBe('ZCLC-2026-0331')
  }
)

test.each(['王大文', '13800138000', '2026-11-23', '020-83123456', ''])('%j is no case number', (typed) => {
  expect(readCaseNumber(typed)).toBeUndefined()
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
      }
    )
  )
})
