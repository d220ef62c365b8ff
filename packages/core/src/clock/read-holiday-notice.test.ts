import { expect, test } from 'vitest'
import { checkCalendarYear } from './check-calendar-year.ts'
import { readDays } from './read-days.ts'
import { readHolidayNotice } from './read-holiday-notice.ts'

const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

test('4.1: the notice of a year is read as it is pasted', () => {
  const { holidays, workdays, unreadable } = readHolidayNotice(notice, 2026)

  expect(holidays).toHaveLength(33)
  expect(holidays.filter((day) => day.startsWith('2026-02'))).toEqual(Array.from({ length: 9 }, (_, nth) => `2026-02-${15 + nth}`))
  expect(workdays).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  expect(unreadable).toEqual([])
  expect(checkCalendarYear({ year: 2026, holidays, workdays })).toEqual([])
})

test('4.1: days of the year before are left out and said', () => {
  const { holidays, unreadable } = readHolidayNotice('2022年12月31日至2023年1月2日放假调休，共3天。', 2023)

  expect(holidays).toEqual(['2023-01-01', '2023-01-02'])
  expect(unreadable).toEqual(['2022-12-31'])
})

test.each([
  ['2027-01-01 至 2027-01-03', ['2027-01-01', '2027-01-02', '2027-01-03']],
  ['2027/1/1~2027/1/2', ['2027-01-01', '2027-01-02']],
  ['04-03、04-05', ['2027-04-03', '2027-04-05']],
  ['1月30日至2月1日', ['2027-01-30', '2027-01-31', '2027-02-01']],
  ['2027-10-01', ['2027-10-01']],
  ['', []]
])('4.1: %s is read as days', (text, days) => {
  expect(readDays(text, 2027)).toEqual({ days, noSuch: [], unreadable: [] })
})

test('4.1: a day that does not exist is named, not dropped', () => {
  expect(readDays('2月28日、2月30日', 2027)).toEqual({ days: ['2027-02-28'], noSuch: ['2月30日'], unreadable: [] })
  expect(readDays('5月3日至1日', 2027).unreadable).toEqual(['5月3日至1日'])
})

test.each([
  [{ holidays: [], workdays: [] }, 'holidays'],
  [{ holidays: ['2026-12-31'], workdays: [] }, 'holidays'],
  [{ holidays: ['2027-01-01'], workdays: ['2027-01-06'] }, 'workdays'],
  [{ holidays: ['2027-01-02'], workdays: ['2027-01-02'] }, 'workdays'],
  [{ holidays: ['2027-02-30'], workdays: [] }, 'holidays']
])('4.1: a year that cannot be is not published: %o', (days, field) => {
  expect(checkCalendarYear({ year: 2027, ...days }).map((problem) => problem.field)).toEqual([field])
})
