import { expect, test } from 'vitest'
import { sameName } from './same-name.ts'

test('the own name signs, with or without a space', () => {
  expect(sameName(' 陈 小芳 ', '陈小芳')).toBe(true)
  expect(sameName('mary  SMITH', 'Mary Smith')).toBe(true)
})

test('another name, half a name or nothing does not sign', () => {
  for (const typed of ['陈小方', '陈', '']) expect(sameName(typed, '陈小芳')).toBe(false)
  expect(sameName('', ' ')).toBe(false)
})
