import { expect, test } from 'vitest'
import { printableText } from './printable-text.ts'

test('A.04: line ends of every system become one', () => {
  expect(printableText('一\r\n二\r三\u2028四\n五')).toBe('一\n二\n三\n四\n五')
})

test('A.04: space around the text is not printed, space and empty lines inside are', () => {
  expect(printableText(' \n 一\n\n二  三\n')).toBe('一\n\n二  三')
})

test('A.04: control signs and direction marks are gone', () => {
  expect(printableText('a\u0000b\u001bc\u202ed\u2066e\ufefff')).toBe('abcdef')
})

test('A.12: a run of Latin signs longer than the narrowest cell may break, a telephone number may not', () => {
  expect(printableText('13800138000')).toBe('13800138000')
  expect(printableText('x'.repeat(17))).toBe(Array(17).fill('x').join('\u200b'))
  expect(printableText('字'.repeat(40))).toBe('字'.repeat(40))
})

test('A.09: signs beyond the first plane stay whole', () => {
  expect(printableText('𠮷田')).toBe('𠮷田')
})
