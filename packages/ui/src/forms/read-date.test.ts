import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

const today = '2026-11-23'

test('a date is understood in every way people here write it', () => {
  for (const typed of ['2026-03-05', '20260305', '2026/3/5', '2026.3.5', '2026年3月5日', '２０２６－０３－０５', ' 2026-3-5 ', '3-5', '3月5日', '0305'])
    expect(readDate(typed, today), typed).toBe('2026-03-05')
})

test('a day that does not exist is not a date', () => {
  for (const typed of ['2026-02-29', '2026-13-01', '1332', '昨天', '', '2026-1']) expect(readDate(typed, today), typed).toBeUndefined()
})
