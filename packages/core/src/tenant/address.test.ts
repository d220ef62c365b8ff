import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covers } from './covers.ts'
import { pathOf, reservedSlugs, slugOf } from './address.ts'
import { tierBelow } from './tier.ts'

const path = fc
  .array(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('.'))

test('a city covers its towns and no neighbour whose name begins alike', () => {
  expect([
    covers('gz', 'gz.zc.lc'),
    covers('gz.zc', 'gz.zc'),
    covers('gz.zc', 'gz.zcx'),
    covers('gz.zc.lc', 'gz.zc')
  ]).toEqual([true, true, false, false])
})

test('whoever stands above a place covers it, and nobody else does', () => {
  fc.assert(
    fc.property(path, path, (a, b) => {
      const [above, names] = [a.split('.'), b.split('.')]
      expect(covers(a, b)).toBe(above.every((name, at) => name === names[at]))
    })
  )
})

test('a tenant is found again by its address', () => {
  expect(slugOf('gz.zc.lc')).toBe('gz-zc-lc')
  fc.assert(
    fc.property(path, (path) => {
      const isReserved = reservedSlugs.includes(path)
      expect(pathOf(slugOf(path))).toBe(isReserved ? undefined : path)
    })
  )
})

test.each(['login', 'agency', 'healthz', 'GZ', 'gz--zc', 'gz.zc', 'gz-zc-lc-x', ''])('%j is no tenant', (slug) => {
  expect(pathOf(slug)).toBeUndefined()
})

test('below the city come districts, below them towns, below them nothing', () => {
  expect([tierBelow('city'), tierBelow('district'), tierBelow('town')]).toEqual(['district', 'town', undefined])
})
