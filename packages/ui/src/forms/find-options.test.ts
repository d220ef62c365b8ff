import { expect, test } from 'vitest'
import { findOptions } from './find-options.ts'
import type { SelectOption } from './select-option.ts'

const towns: SelectOption[] = [
  { value: 'yg', label: '永光街道', keywords: 'yonggang yg' },
  { value: 'lc', label: '荔城街道', hint: '增城区', keywords: 'licheng lc' },
  { value: 'zc', label: '增城开发区', keywords: 'zengcheng zc' }
]
const tell = (words: unknown) => String(words)
const found = (typed: string) => findOptions(towns, typed, tell).map(({ value }) => value)

test('an option is found by its label, its hint and its pinyin', () => {
  expect(found('荔')).toEqual(['lc'])
  expect(found('LC')).toEqual(['lc'])
  expect(found('增城')).toEqual(['zc', 'lc'])
})

test('every typed word must be there', () => {
  expect(found('增城 荔')).toEqual(['lc'])
  expect(found('增城 永光')).toEqual([])
})

test('nothing typed leaves everything in its order', () => {
  expect(found('  ')).toEqual(['yg', 'lc', 'zc'])
})
