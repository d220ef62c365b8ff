import { addDays, daysBetween } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, firstWorkingDayFrom, lastWorkingDayUpTo, workingCalendar, workingDaysBetween, type CalendarYear } from './working-calendar.ts'

/** The arrangement of 2026: 国办发明电〔2025〕7号. */
const year2026: CalendarYear = {
  year: 2026,
  state: 'published',
  holidays: [
    ...['2026-01-01', '2026-01-02', '2026-01-03'],
    ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']
  ],
  workdays: ['2026-01-04', '2026-09-20', '2026-10-10']
}
const calendar = workingCalendar([year2026, { year: 2027, state: 'unknown', holidays: ['2027-01-01'], workdays: [] }])

test.each([
  // over a weekend
  ['2026-11-25', 5, '2026-12-02', false],
  // over the National Day, with the Saturday that is worked
  ['2026-09-30', 5, '2026-10-13', false],
  // the make-up Sunday counts
  ['2026-09-18', 1, '2026-09-20', false],
  // into a year whose arrangement nobody has published: the New Year's Day is not known to be off
  ['2026-12-30', 5, '2027-01-06', true]
] as const)('D1.23, 4.1: %s and %i working days is %s, provisional %s', (from, count, day, provisional) => {
  expect(addWorkingDays(calendar, from, count)).toEqual({ day, provisional })
})

test('4.1: a year that is unknown lends its days to nobody, even where some are written down', () => {
  expect(calendar.isWorkingDay('2027-01-01')).toBe(true)
  expect(calendar.isKnown('2027-01-01')).toBe(false)
})

test('4.1: a day in a holiday moves to the first day that is worked', () => {
  expect(firstWorkingDayFrom(calendar, '2026-10-03')).toEqual({ day: '2026-10-08', provisional: false })
  expect(firstWorkingDayFrom(calendar, '2026-10-10')).toEqual({ day: '2026-10-10', provisional: false })
  expect(lastWorkingDayUpTo(calendar, '2026-10-03')).toEqual({ day: '2026-09-30', provisional: false })
  expect(firstWorkingDayFrom(calendar, '2027-01-02')).toEqual({ day: '2027-01-04', provisional: true })
})

const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2025-06-01', count))
const counts = fc.integer({ min: 1, max: 40 })

test('4.1: working days only go forward, land on a working day and can be counted back', () => {
  fc.assert(
    fc.property(days, counts, (from, count) => {
      const { day } = addWorkingDays(calendar, from, count)

      expect(day > from).toBe(true)
      expect(calendar.isWorkingDay(day)).toBe(true)
      expect(workingDaysBetween(calendar, from, day)).toBe(count)
      expect(daysBetween(from, day)).toBeGreaterThanOrEqual(count)
    })
  )
})

test('4.1: a later day never has the earlier end', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), counts, (from, later, count) => {
      expect(addWorkingDays(calendar, addDays(from, later), count).day >= addWorkingDays(calendar, from, count).day).toBe(true)
    })
  )
})

test('4.1: counting forwards and backwards is the same count', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, a)).toBe(0)
    })
  )
})
