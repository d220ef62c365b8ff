import { expect, test } from 'vitest'
import { clauseIds } from './passed-titles.js'

test.each([
  ['A.03: 转介 without 注明 is refused', ['A.03']],
  ['A.03, 7.1.1.b: both', ['A.03', '7.1.1.b']],
  ['D1.34, 4.1: sixty days', ['D1.34', '4.1']],
  ['C.10.4: a long remark wraps', ['C.10.4']],
  ['a town worker opens a case: by keyboard', []],
  ['version 3.1 is read', []]
])('the clauses a test names: %s', (title, ids) => {
  expect(clauseIds(title)).toEqual(ids)
})
