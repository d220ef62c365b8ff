import { expect, test } from 'vitest'
import { listSearch, readListAddress } from './list-address.ts'

test('a list that is sent as a link is the same list', () => {
  const list = readListAddress(new URLSearchParams('view=team&stages=in-service,planned&density=compact&size=50'), 'worker')

  expect(list).toEqual({ view: 'team', stages: ['planned', 'in-service'], density: 'compact', size: 50 })
  expect(readListAddress(new URLSearchParams(listSearch(list, 'worker')), 'worker')).toEqual(list)
})

test('a view that a post does not have, and nonsense, fall back to the usual list', () => {
  expect(readListAddress(new URLSearchParams('view=mine&stages=x&size=9999'), 'bureau-officer')).toEqual({ view: 'tenant', stages: [], density: 'normal', size: 20 })
})

test('the usual list has a bare address', () => {
  expect(listSearch(readListAddress(new URLSearchParams(), 'lead'), 'lead')).toBe('')
})
