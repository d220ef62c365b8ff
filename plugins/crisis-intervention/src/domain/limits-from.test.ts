import { expect, test } from 'vitest'
import { limitsFrom, type CountedEvent } from './limits-from.ts'

test.each<[string, CountedEvent, ReturnType<typeof limitsFrom>]>([
  ['an event that answers an alarm counts from it', { alarmId: 'a', isDrill: false }, 'alarm'],
  ['an event without an alarm is held against no limit', { alarmId: null, isDrill: false }, null],
  ['a drill counts from its start', { alarmId: null, isDrill: true }, 'start']
])('5.8.a: %s', (_, event, expected) => {
  expect(limitsFrom(event)).toBe(expected)
})
