import { expect, test } from 'vitest'
import { listSearch, placesOf, readListAddress } from './list-address.ts'

test('a list that is sent as a link is the same list', () => {
  const list = readListAddress(new URLSearchParams('view=team&stages=in-service,planned&risks=none,red&sort=risk&residence=440118001000&density=compact&hide=opened&size=50'), 'worker')

  expect(list).toEqual({ view: 'team', stages: ['planned', 'in-service'], risks: ['red', 'none'], sort: 'risk', residence: '440118001000', occurrence: '', density: 'compact', hidden: ['opened'], size: 50 })
  expect(readListAddress(new URLSearchParams(listSearch(list, 'worker')), 'worker')).toEqual(list)
  expect(placesOf(list)).toEqual([{ kind: 'residence', code: '440118001000' }])
})

test('a view that a post does not have, and nonsense, fall back to the usual list', () => {
  const list = readListAddress(new URLSearchParams('view=mine&stages=x&risks=purple&sort=y&residence=somewhere&size=9999'), 'bureau-officer')

  expect(list).toEqual({ view: 'tenant', stages: [], risks: [], sort: 'opened', residence: '', occurrence: '', density: 'normal', hidden: [], size: 20 })
})

test('the usual list has a bare address', () => {
  expect(listSearch(readListAddress(new URLSearchParams(), 'lead'), 'lead')).toBe('')
})
