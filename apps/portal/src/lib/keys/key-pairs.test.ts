import { expect, test } from 'vitest'
import { KeyPairs } from './key-pairs.ts'

const press = (key: string, timeStamp = 0, more: Partial<KeyboardEvent> = {}) => ({ key, timeStamp, ctrlKey: false, metaKey: false, altKey: false, ...more })
function pairs() {
  const known = new KeyPairs()
  return { known, stop: known.add('g c'), type: (...keys: string[]) => keys.map((key) => known.ends(press(key))) }
}

test('the second key of a pair belongs to it; the next one is for itself again', () => {
  expect(pairs().type('c', 'g', 'c', 'c')).toEqual([false, false, true, false])
})

test('a key between, and a pair that nobody listens for, leave the second one alone', () => {
  const { type, stop } = pairs()
  expect(type('g', 'x', 'c')).toEqual([false, false, false])
  stop()
  expect(type('g', 'c')).toEqual([false, false])
})

test('who waits too long, or holds Ctrl, means the key itself', () => {
  const { known } = pairs()
  known.ends(press('g'))
  expect(known.ends(press('c', 1500))).toBe(false)
  known.ends(press('g', 2000))
  expect(known.ends(press('c', 2100, { ctrlKey: true }))).toBe(false)
})

test('what was typed into a field begins no pair', () => {
  const { known } = pairs()
  known.ends(press('g'))
  known.forget()
  expect(known.ends(press('c', 10))).toBe(false)
})
