import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandFor, bandOf, caseloadKinds, overloadExcused, overloadOf, overloadSaid, shareOf } from './caseload.ts'

test.each([
  ['rational', 0, 'below'], ['rational', 64, 'below'], ['rational', 65, 'within'], ['rational', 70, 'within'], ['rational', 71, 'above'],
  ['irrational', 4, 'below'], ['irrational', 5, 'within'], ['irrational', 10, 'within'], ['irrational', 11, 'above']
] as const)('8.1.c: %s, %i open cases: %s', (kind, cases, band) => {
  expect(bandOf(kind, cases)).toBe(band)
})

test.each([
  ['the tenth irrational case', { rational: 0, irrational: 9 }, 'irrational', 'independent', null],
  ['the eleventh irrational case', { rational: 0, irrational: 10 }, 'irrational', 'independent', { cases: 11, share: 110 }],
  ['a rational case beside eleven irrational ones', { rational: 3, irrational: 11 }, 'rational', 'independent', null],
  ['the seventy-first rational case', { rational: 70, irrational: 0 }, 'rational', 'independent', { cases: 71, share: 102 }],
  ['half of the one and half of the other, together', { rational: 34, irrational: 5 }, 'rational', 'combined', null],
  ['one more than both halves, together', { rational: 35, irrational: 5 }, 'rational', 'combined', { cases: 36, share: 102 }],
  ['one more than both halves, each for itself', { rational: 35, irrational: 5 }, 'rational', 'independent', null]
] as const)('8.1.c: %s', (_, load, kind, reading, over) => {
  expect(overloadOf(load, kind, reading)).toEqual(over && { kind, reading, workingTime: 100, ...over })
})

test('8.1.c: the warning names the clause and its numbers', () => {
  expect(overloadSaid(overloadOf({ rational: 0, irrational: 10 }, 'irrational', 'independent')!).zh).toBe('委派后在办非理性个案 11 件，超过 10 件。8.1.c：专职社工同期跟进非理性案件宜为 1:5–1:10')
  expect(overloadExcused(overloadOf({ rational: 0, irrational: 10 }, 'irrational', 'independent')!).zh).toBe('委派后在办非理性个案 11 件，超过 10 件，已说明理由（8.1.c）')
})

test('8.1.c: whoever was over the band is not under it with one case more, in either reading', () => {
  const load = fc.record({ rational: fc.nat(200), irrational: fc.nat(50) })
  fc.assert(
    fc.property(load, fc.constantFrom(...caseloadKinds), fc.constantFrom('independent' as const, 'combined' as const), (before, kind, reading) => {
      const over = overloadOf(before, kind, reading)
      const more = { ...before, [kind]: before[kind] + 1 }
      expect(overloadOf(more, kind, reading) !== null || over === null).toBe(true)
      expect(shareOf(more)).toBeGreaterThan(shareOf(before))
    })
  )
})

test.each([
  [50, { from: 33, to: 35 }, { from: 3, to: 5 }], [80, { from: 52, to: 56 }, { from: 4, to: 8 }], [10, { from: 7, to: 7 }, { from: 1, to: 1 }]
])('8.1.c: at %i per cent of full time the bands are that much', (workingTime, rational, irrational) => {
  expect([bandFor('rational', workingTime), bandFor('irrational', workingTime)]).toEqual([rational, irrational])
})

test('8.1.c: the sixth irrational case of somebody at half time warns, and says why', () => {
  expect(overloadOf({ rational: 0, irrational: 4 }, 'irrational', 'independent', 50)).toBeNull()
  const sixth = overloadOf({ rational: 0, irrational: 5 }, 'irrational', 'independent', 50)
  expect(sixth).toEqual({ kind: 'irrational', reading: 'independent', cases: 6, share: 120, workingTime: 50 })
  expect(overloadExcused(sixth!).zh).toBe('委派后在办非理性个案 6 件，超过 5 件（按 50% 工时），已说明理由（8.1.c）')
})

test('8.1.c: less time never bears more cases, and a band is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99 }), fc.constantFrom(...caseloadKinds), (workingTime, kind) => {
      const [less, more] = [bandFor(kind, workingTime), bandFor(kind, workingTime + 1)]
      expect(less.from).toBeLessThanOrEqual(less.to)
      expect(less.to).toBeLessThanOrEqual(more.to)
    })
  )
})
