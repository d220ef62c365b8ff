import { expect, test } from 'vitest'
import { newcomer } from './reception-text.ts'

test('a name that was searched for in vain stands in the form', () => {
  expect(newcomer('陈大文').petitioner.name).toBe('陈大文')
  expect(newcomer(' Chan Tai Man ').petitioner.name).toBe('Chan Tai Man')
})

test('a telephone, a document, a case number or initials are nobody’s name', () => {
  for (const searched of ['13800138000', '4401061980', 'ZCLC-2026-0049', '１３８', 'cdw']) expect(newcomer(searched).petitioner.name).toBe('')
})
