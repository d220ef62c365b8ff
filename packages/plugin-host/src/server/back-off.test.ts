import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

test('a failing delivery waits longer each time, and is parked after the fifth', () => {
  expect([1, 2, 3, 4, 5].map(backOff)).toEqual([
    { state: 'failed', again: 10 },
    { state: 'failed', again: 60 },
    { state: 'failed', again: 600 },
    { state: 'failed', again: 3600 },
    { state: 'parked', again: 0 }
  ])
})
