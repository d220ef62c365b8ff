import { densities, type TableLook } from '@xinshe/ui/table-look.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOfLook, readLook, searchWith } from './look-address.ts'

const looks: fc.Arbitrary<TableLook> = fc.record({
  density: fc.constantFrom(...densities),
  hidden: fc.uniqueArray(fc.constantFrom('worker', 'opened', 'moved', 'receipt-due'))
})

test('a look that is sent as a link is the same look, and leaves the rest of the address alone', () => {
  fc.assert(
    fc.property(looks, (look) => {
      const address = new URLSearchParams(searchWith(new URLSearchParams('state=closed&density=roomy&hide=place'), partsOfLook(look)))

      expect(readLook(address)).toEqual(look)
      expect(address.get('state')).toBe('closed')
    })
  )
})

test('nonsense in an address is the usual look', () => {
  expect(readLook(new URLSearchParams('density=huge&hide=%3Cb%3E,Worker,worker,worker'))).toEqual({ density: 'normal', hidden: ['worker'] })
})

test('the usual look has a bare address', () => {
  expect(searchWith(new URLSearchParams('density=roomy&hide=worker'), partsOfLook({ density: 'normal', hidden: [] }))).toBe('')
})
