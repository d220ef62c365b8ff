import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey, phoneKey, prefixesOf, readSearch, wordsOfSearch } from './search-query.ts'

test.each([
  ['王大文', [{ kind: 'name', key: '王大文' }]],
  ['　王 大文 ', [{ kind: 'name', key: '王大文' }]],
  [
    'wdw',
    [
      { kind: 'pinyin', key: 'wdw' },
      { kind: 'name', key: 'wdw' }
    ]
  ],
  ['138 0013 8000', [{ kind: 'phone', key: '13800138000' }]],
  ['+86-13800138000', [{ kind: 'phone', key: '13800138000' }]],
  ['8000', [{ kind: 'phone-tail', key: '8000' }]],
  ['11010519491231002x', [{ kind: 'id-number', key: '11010519491231002X' }]],
  ['zclc－2026－331', [{ kind: 'case-number', key: 'ZCLC-2026-0331' }]],
  ['  ', []]
])('one box understands %j', (typed, queries) => {
  expect(readSearch(typed)).toEqual(queries)
})

test.each([
  ['欧阳测试　５６７８ ', ['欧阳测试', '5678']],
  ['5678 ouyang', ['5678', 'ouyang']],
  ['欧阳测试', []],
  ['  ', []],
  ['a b c d e f g', []]
])('5.2.a: the words of %j narrow each other down', (typed, words) => {
  expect(wordsOfSearch(typed)).toEqual(words)
})

test('a passport number is looked for as a document', () => {
  expect(readSearch('e1234567')).toContainEqual({ kind: 'id-number', key: 'E1234567' })
})

test('letters with digits may be a document, or the name a petitioner was given in place of the real one', () => {
  expect(readSearch('A000102948')).toEqual([
    { kind: 'id-number', key: 'A000102948' },
    { kind: 'name', key: 'a000102948' }
  ])
})

test('a name is compared without width, case, spaces and the dot of foreign names', () => {
  expect([nameKey('买买提·阿不都'), nameKey('Ｊohn  Smith'), nameKey('王　文')]).toEqual([
    '买买提阿不都',
    'johnsmith',
    '王文'
  ])
})

test('a phone is compared without +86 and extension', () => {
  expect([phoneKey('+86 138 0013 8000'), phoneKey('020-83123456-802'), phoneKey('０２０-83123456')]).toEqual([
    '13800138000',
    '02083123456',
    '02083123456'
  ])
})

test('every beginning of a name finds it', () => {
  expect(prefixesOf('陈大文')).toEqual(['陈', '陈大', '陈大文'])
})

test('a normalised name stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name))
    })
  )
})
