import { expect, test } from 'vitest'
import { localeOf, read } from './language.ts'
import { bytesText, countOf, numberText } from './numbers.ts'
import { say } from './say.ts'

test('a sentence is read in the language of its reader, Chinese when nothing was chosen', () => {
  const sentence = say('风险等级', 'Risk level')

  expect(read(sentence)).toBe('风险等级')
  expect(read(sentence, 'en')).toBe('Risk level')
  expect([localeOf('zh'), localeOf('en')]).toEqual(['zh-CN', 'en-GB'])
})

test('numbers are grouped', () => {
  expect(numberText(1248)).toBe('1,248')
})

test('the size of a file is said in the unit that fits', () => {
  expect([bytesText(0), bytesText(900), bytesText(3_565_158), bytesText(5 * 1024 ** 4)]).toEqual([
    '0 B',
    '900 B',
    '3.4 MB',
    '5,120 GB'
  ])
})

test('English counts one case and two cases; Chinese does not mind', () => {
  const cases = (count: number) => countOf(count, (n) => `${n} 个个案`, { one: 'case', other: 'cases' })

  expect([cases(1), cases(2), cases(1200)]).toEqual([
    say('1 个个案', '1 case'),
    say('2 个个案', '2 cases'),
    say('1,200 个个案', '1,200 cases')
  ])
})
