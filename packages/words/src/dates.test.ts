import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays, dayOf, daysBetween, firstPetitionDay, isDay, isMonth, isTime, lastDueDay, timeOfDay, today } from './calendar.ts'
import { dateTime, longDate, monthDate, period, shortDate, shortDateTime, weekday, writtenDate } from './dates.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-12-01T04:00:00Z'), toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

test('a date in print carries year, month, day and weekday', () => {
  expect(longDate('2026-11-23')).toBe('2026年11月23日（周一）')
  expect(longDate('2026-11-23', 'en')).toBe('Monday, 23 November 2026')
})

test('a date in a list is short, and shows its year only when it is another year', () => {
  expect(shortDate('2026-11-23')).toBe('11-23 周一')
  expect(shortDate('2026-11-23', 'zh', '2026-12-01')).toBe('11-23 周一')
  expect(shortDate('2025-11-23', 'zh', '2026-12-01')).toBe('2025-11-23 周日')
  expect(shortDate('2026-11-23', 'en')).toBe('Mon 23 Nov')
  expect(shortDate('2025-11-23', 'en', '2026-12-01')).toBe('Sun 23 Nov 2025')
})

test('a date shows another year also where nobody said which day is today', () => {
  expect(shortDate('2019-12-26')).toBe('2019-12-26 周四')
  expect(shortDate('2028-01-05', 'en')).toBe('Wed 5 Jan 2028')
  expect(shortDateTime('2019-12-26T01:00:00Z')).toBe('2019-12-26 周四 09:00')

  vi.setSystemTime('2026-12-31T16:00:00Z')
  expect(shortDate('2026-12-31'), 'the new year has begun in Guangzhou').toBe('2026-12-31 周四')
})

test('a date on a form has its year in either language', () => {
  expect(writtenDate('2027-01-22')).toBe('2027-01-22 周五')
  expect(writtenDate('2027-01-22', 'en')).toBe('Fri 22 Jan 2027')
})

test('a period shows the year on both of its sides, also when it is this year', () => {
  expect(period('2025-07-12', '2026-10-15')).toBe('2025-07-12 – 2026-10-15')
  expect(period('2026-01-01', '2026-12-31')).toBe('2026-01-01 – 2026-12-31')
  expect(period('2025-07-12', '2026-10-15', 'en')).toBe('12 Jul 2025 – 15 Oct 2026')
})

test('what was ended on its first day was in force on it, and is not said never to have begun', () => {
  expect(period('2026-12-01', '2026-11-30')).toBe('2026-12-01，当日或之前已终止')
  expect(period('2026-12-01', '2026-11-30', 'en')).toBe('1 Dec 2026, ended on or before that day')
})

test('a moment is told by the clock in Guangzhou and not by the clock of the server', () => {
  const justAfterMidnight = '2026-11-22T16:05:00Z'

  expect(today(justAfterMidnight)).toBe('2026-11-23')
  expect(timeOfDay(justAfterMidnight)).toBe('00:05')
  expect(dateTime(justAfterMidnight)).toBe('2026年11月23日（周一）00:05')
  expect(dateTime(new Date(justAfterMidnight), 'en')).toBe('Monday, 23 November 2026, 00:05')
  expect(shortDateTime(justAfterMidnight)).toBe('11-23 周一 00:05')
  expect(weekday(justAfterMidnight)).toBe('周一')
  expect(weekday(justAfterMidnight, 'en')).toBe('Mon')
})

test('a month of birth may lack its day', () => {
  expect(monthDate('1980-05')).toBe('1980年5月')
  expect(monthDate('1980-05-03')).toBe('1980年5月3日')
  expect(monthDate('1980-05', 'en')).toBe('May 1980')
  expect(monthDate('1980-05-03', 'en')).toBe('3 May 1980')
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '20260105', '0026-01-05', '', '2026-11-31'])(
  '%s is not a day',
  (text) => {
    expect(isDay(text)).toBe(false)
  }
)

test('what is planned lies within ten years', () => {
  expect(isDay(firstPetitionDay)).toBe(true)
  expect(lastDueDay('2026-11-30')).toBe('2036-11-29')
})

test('a leap day exists in leap years', () => {
  expect(isDay('2024-02-29')).toBe(true)
  expect(isDay('2100-02-29')).toBe(false)
})

test('months and times of day are recognised strictly', () => {
  expect([isMonth('1980-05'), isMonth('1980-13'), isMonth('1980-5')]).toEqual([true, false, false])
  expect([isTime('00:00'), isTime('23:59'), isTime('24:00'), isTime('9:05')]).toEqual([true, true, false, false])
})

test('a day that does not exist cannot be printed by mistake', () => {
  expect(() => longDate('2026-02-30')).toThrow(RangeError)
  expect(() => dayOf('no day')).toThrow(RangeError)
})

test('adding days and counting them are each other’s way back', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1900-01-01', count))
  fc.assert(
    fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    })
  )
})

test('today is the UTC day of eight hours later, whatever the moment', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1995-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
      expect(today(now)).toBe(new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))
    })
  )
})
