import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, SealBroken } from './cipher.ts'

const key = Buffer.alloc(32, 1)

test('what was sealed opens at its place, whatever it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
    expect(decrypt(key, place, encrypt(key, place, Buffer.from(text)))).toEqual(Buffer.from(text))
  }))
})

test('G02: moved to another row or version, cut, flipped or under another key, it does not open, and always says the same', () => {
  const sealed = encrypt(key, 'core.petitioner|1|1', Buffer.from('陈大文'))
  const broken = (change: () => Buffer) => expect(change).toThrow(SealBroken)

  broken(() => decrypt(key, 'core.petitioner|2|1', sealed))
  broken(() => decrypt(key, 'core.petitioner|1|2', sealed))
  broken(() => decrypt(randomBytes(32), 'core.petitioner|1|1', sealed))
  for (let i = 0; i < sealed.length; i++) {
    broken(() => decrypt(key, 'core.petitioner|1|1', sealed.subarray(0, i)))
    broken(() => decrypt(key, 'core.petitioner|1|1', Buffer.from(sealed.map((byte, at) => (at === i ? byte ^ 1 : byte)))))
  }
})

test('the same text is never sealed twice alike', () => {
  const seals = new Set(Array.from({ length: 2_000 }, () => encrypt(key, 'x', Buffer.from('同一句话')).toString('hex')))
  expect(seals.size).toBe(2_000)
})
