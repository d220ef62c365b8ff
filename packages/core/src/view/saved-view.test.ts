import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewSearch, viewSearchOf } from './saved-view.ts'

test('a kept view is the list without what was searched for', () => {
  expect(viewSearchOf(new URLSearchParams('stages=planned,in-service&q=王大文&hide=worker&density=compact'))).toBe('density=compact&hide=worker&stages=planned,in-service')
})

test('whatever stands in an address, what is kept of it can be kept, and is the same the second time', () => {
  const parts = fc.array(fc.tuple(fc.oneof(fc.constantFrom('q', 'view', 'stages', 'hide'), fc.string({ maxLength: 8 })), fc.oneof(fc.constantFrom('team', 'planned,in-service'), fc.string({ maxLength: 12 }))), { maxLength: 6 })
  fc.assert(
    fc.property(parts, (pairs) => {
      const kept = viewSearchOf(new URLSearchParams(pairs))

      expect(viewSearch.safeParse(kept).success).toBe(true)
      expect(viewSearchOf(new URLSearchParams(kept))).toBe(kept)
    })
  )
})

test.each(['q=abc', 'view=team&q=1', 'view=王大文', 'view=%E7%8E%8B', 'view', '&view=team', 'view=team&', 'x'.repeat(401)])('%s cannot be kept', (search) => {
  expect(viewSearch.safeParse(search).success).toBe(false)
})
