import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseNumber, readCaseNumber } from './case-number.ts'

test.each([
  [{ path: 'gz.zc.lc', year: 2026, count: 331 }, 'ZCLC-2026-0331'],
  [{ path: 'gz.zc', year: 2026, count: 1 }, 'ZC-2026-0001'],
  [{ path: 'gz', year: 2026, count: 12_345 }, 'GZ-2026-12345']
])('%j is numbered %s', (place, number) => {
  expect(caseNumber(place)).toBe(number)
})

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
      fc.stringMatching(/^[a-z]{1,4}(\.[a-z]{1,4}){0,2}$/),
      fc.integer({ min: 2000, max: 2999 }),
      fc.integer({ min: 1, max: 999_999 }),
      (path, year, count) => {
        const number = caseNumber({ path, year, count })
        expect(readCaseNumber(number.toLowerCase())).toBe(number)
      }
    )
  )
})
