import { expect, test } from 'vitest'
import { countedAs, readDevice, remember, writeDevice } from './known-device.ts'

const key = Buffer.alloc(32, 3)

test('C09: a device is counted for itself only under a name that signed in from it', () => {
  const fresh = readDevice(null)

  const known = readDevice(writeDevice(remember(key, fresh, 'Chen')))

  expect(countedAs(key, fresh, 'chen')).toBe('stranger')
  expect(countedAs(key, known, 'chen')).toBe(fresh.id)
  expect(countedAs(key, known, 'li')).toBe('stranger')
})

test('C09: a device cookie cannot be made up or carried over to another device', () => {
  const owner = remember(key, readDevice(null), 'chen')
  const thief = { ...readDevice(null), proofs: owner.proofs }

  expect(countedAs(key, readDevice(writeDevice(thief)), 'chen')).toBe('stranger')
  expect(countedAs(Buffer.alloc(32, 4), owner, 'chen')).toBe('stranger')
})

test.each(['', 'x', '../../etc', `${'a'.repeat(22)}.short`, `${'a'.repeat(22)}${'.abcdefghijklmnop'.repeat(40)}`])(
  'a cookie that is none of ours, %j, makes a new device',
  (cookie) => {
    expect(readDevice(cookie)).toMatchObject({ id: expect.not.stringMatching(/^a+$/), proofs: [] })
  }
)

test('a shared counter remembers the last twelve names', () => {
  let device = readDevice(null)
  for (let count = 0; count < 20; count += 1) device = remember(key, device, `name${count}`)

  const read = readDevice(writeDevice(device))

  expect(countedAs(key, read, 'name7')).toBe('stranger')
  expect(countedAs(key, read, 'name8')).toBe(device.id)
})
