import { expect, test } from 'vitest'
import { newestFirst } from './newest-first.ts'

test('the newest stands first, days are days of Guangzhou', () => {
  const days = newestFirst([
    { at: '2026-11-19T15:30:00Z' },
    { at: '2026-11-19T16:30:00Z' },
    { at: '2026-11-20T02:00:00Z' }
  ])

  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-11-20', 2],
    ['2026-11-19', 1]
  ])
  expect(days[0]!.entries[0]!.at).toBe('2026-11-20T02:00:00Z')
})

test('an old record with a day and no time stands after those of that day that have one', () => {
  const [day] = newestFirst([{ at: '2026-11-02' }, { at: '2026-11-02T01:20:00Z' }])

  expect(day!.entries.map((entry) => entry.at)).toEqual(['2026-11-02T01:20:00Z', '2026-11-02'])
})

test('entries of one moment keep the order they came in', () => {
  const at = '2026-11-02T01:20:00Z'
  const [day] = newestFirst([{ at, id: 'a' }, { at, id: 'b' }])

  expect(day!.entries.map((entry) => entry.id)).toEqual(['a', 'b'])
})
