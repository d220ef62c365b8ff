import { expect, test } from 'vitest'
import { matterQuery, matterVector, matterWords } from './matter-words.ts'

test('Chinese is found by pairs of characters, letters and digits by words', () => {
  expect(matterWords('拖欠工资', 'A3区2栋')).toEqual(['拖欠', '欠工', '工资', 'a3', '区', '2', '栋'])
})

test('width and case do not matter', () => {
  expect(matterWords('ＡＢＣ　小区')).toEqual(matterWords('abc 小区'))
})

test('a word of one character finds what begins with it', () => {
  expect(matterQuery('水')).toBe("'水':*")
  expect(matterQuery('漏水 B座')).toBe("'漏水' & 'b':* & '座':*")
})

test('a text of signs alone looks for nothing', () => {
  expect(matterQuery('！，。')).toBe('')
})

test('a quotation mark in a text stays a sign of the text', () => {
  expect(matterVector("it's")).toBe("'it' 's'")
})
