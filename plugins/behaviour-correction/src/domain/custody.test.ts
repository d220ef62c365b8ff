import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntact } from './custody.ts'
import { decideHandOver } from './decide-hand-over.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

test('6.3.4.e: any change of a file, of whatever byte, is told by its hash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      const changed = Uint8Array.from(bytes)
      changed[at % bytes.length]! ^= change

      expect(isIntact({ original: hash(bytes), found: hash(bytes) })).toBe(true)
      expect(isIntact({ original: hash(bytes), found: hash(changed) })).toBe(false)
    })
  )
})

test('6.3.4.e: a file that is gone is not intact; a thing that is no file has no hash to compare', () => {
  expect(isIntact({ original: hash(Buffer.from('x')), found: null })).toBe(false)
  expect(isIntact({ original: null, found: null })).toBeNull()
})

test('6.3.4.e: nothing is handed over while one item is not what was locked, and the item is named', () => {
  expect(decideHandOver([])).toMatchObject({ ok: false, code: 'behaviour-correction/nothing-to-hand-over' })
  expect(decideHandOver([{ id: 'a', intact: true }, { id: 'b', intact: false }])).toEqual({ ok: false, code: 'behaviour-correction/evidence-changed', data: { items: ['b'] } })
  expect(decideHandOver([{ id: 'a', intact: true }, { id: 'c', intact: null }])).toEqual({ ok: true, value: ['a', 'c'] })
})
