import { expect, test } from 'vitest'
import { readTime } from './read-time.ts'

test('a time is understood as it is typed in a hurry', () => {
  for (const typed of ['9:05', '09:05', '905', '0905', '9.05', '9点05', '9点5分', '９：０５', '上午9点5分']) expect(readTime(typed), typed).toBe('09:05')
  expect(readTime('14')).toBe('14:00')
  expect(readTime('9点半')).toBe('09:30')
  expect(readTime('下午3点')).toBe('15:00')
  expect(readTime('2359')).toBe('23:59')
})

test('a time that no clock shows is not a time', () => {
  for (const typed of ['24:00', '9:60', '25', '960', '', '现在', '12345']) expect(readTime(typed), typed).toBeUndefined()
})
