import { expect, test } from 'vitest'
import { divisionCode, divisionsOf, fullAddress, prefixOf } from './division-code.ts'

test.each([
  ['440000', '44'],
  ['440100', '4401'],
  ['440118', '440118'],
  ['440118001000', '440118001'],
  ['440118001205', '440118001205']
])('7.1.1.c: everything in %s begins with %s', (code, prefix) => {
  expect(prefixOf(code)).toBe(prefix)
})

test('7.1.1.c: a town lies in its county, its city and its province', () => {
  expect(divisionsOf('440118001000')).toEqual(['440000', '440100', '440118', '440118001000'])
  expect(divisionsOf('440118001205')).toEqual(['440000', '440100', '440118', '440118001000', '440118001205'])
  expect(divisionsOf('440000')).toEqual(['440000'])
})

test.each(['44', '4401', '44011', '440118001', 'abcdef', ''])('7.1.1.c: %j is no code of a division', (code) => {
  expect(divisionCode.safeParse(code).success).toBe(false)
})

test.each([
  ['民乐路 12 号', '广东省广州市增城区荔城街道民乐路 12 号'],
  ['增城区荔城街道民乐路 12 号', '广东省广州市增城区荔城街道民乐路 12 号'],
  ['广东省广州市增城区民乐路 12 号', '广东省广州市增城区民乐路 12 号'],
  ['西门口广州市第一人民医院宿舍 3 栋', '广东省广州市增城区荔城街道西门口广州市第一人民医院宿舍 3 栋'],
  ['荔城街道办事处对面 5 号', '广东省广州市增城区荔城街道荔城街道办事处对面 5 号'],
  ['', '广东省广州市增城区荔城街道']
])('A.12: %j is written in full once', (text, address) => {
  expect(fullAddress(['广东省', '广州市', '增城区', '荔城街道'], text)).toBe(address)
})

test('A.12: an address without a division stays as it was written', () => {
  expect(fullAddress([], '民乐路 12 号')).toBe('民乐路 12 号')
})
