import { addDays, say, today } from '@xinshe/words'
import { expect, test } from 'vitest'
import { wrongDueDay, wrongPastDay } from './wrong-day.ts'

const now = today(new Date())

test('7.1.1: a day that cannot be is named at its field, and each in its own words', () => {
  expect(wrongPastDay(now)).toBeUndefined()
  expect(wrongPastDay('', say('请填写同意的日期', 'Fill in the day'))?.zh).toBe('请填写同意的日期')
  expect(wrongPastDay(addDays(now, 1))?.zh).toContain('不能晚于现在')
  expect(wrongPastDay('1850-01-01')?.zh).toContain('1949')
})

test('7.1.4.b: nothing is due in a year that is a slip of the hand', () => {
  expect(wrongDueDay(now)).toBeUndefined()
  expect(wrongDueDay(addDays(now, -1))?.zh).toContain('不能早于今天')
  expect(wrongDueDay('')?.zh).toContain('请填写')
  for (const wrong of [wrongDueDay, wrongPastDay]) expect(wrong('2026-02-30')?.zh).toContain('没有这一天')
  expect(wrongDueDay('9999-12-31')?.zh).toContain('十年')
  expect(wrongDueDay('1890-12-31')?.zh).toContain('1949')
})
