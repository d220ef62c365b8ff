import { expect, test } from 'vitest'
import { divisionsBelow, nameOfDivision } from './divisions.ts'

const names = (code: string | null) => divisionsBelow(code).map(({ name }) => name)

test('7.1.1.c: provinces, their cities, their counties', () => {
  expect(names(null)).toHaveLength(34)
  expect(names('440000')).toContain('广州市')
  expect(names('440100')).toEqual(['荔湾区', '越秀区', '海珠区', '天河区', '白云区', '黄埔区', '番禺区', '花都区', '南沙区', '从化区', '增城区'])
  expect(names('440118')).toEqual([])
})

test('7.1.1.c: a code leads to its name, an invented one to none', () => {
  expect(['440000', '440100', '440118', '449900'].map(nameOfDivision)).toEqual(['广东省', '广州市', '增城区', undefined])
})
