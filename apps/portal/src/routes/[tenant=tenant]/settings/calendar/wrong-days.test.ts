import { readDays } from '@xinshe/core/clock/read-days.ts'
import { expect, test } from 'vitest'
import { wrongDays } from './wrong-days.ts'

test('4.1: the box of the calendar page says of a day that is none what every other screen says', () => {
  const said = (text: string) => wrongDays(readDays(text, 2027))?.zh

  expect(said('2027-02-30')).toBe('没有这一天，请核对：2027年02月30日')
  expect(said('2027-02-25 至 2027-02-30')).toMatch(/^没有这一天，请核对：/)
  expect(said('2027-05-03 至 2027-05-01')).toMatch(/^看不懂：/)
  expect(said('2027-02-28')).toBeUndefined()
})
