import { expect, test } from 'vitest'
import { caseOfPage } from './case-of-page.ts'

const params = { caseId: '7f0c' }

test.each([
  { status: 200, error: null, caseId: '7f0c' },
  { status: 500, error: {}, caseId: '7f0c' },
  { status: 503, error: {}, caseId: '7f0c' },
  { status: 404, error: {}, caseId: undefined },
  { status: 403, error: {}, caseId: undefined }
])('4.3: an alarm from a page that answered $status names $caseId', ({ status, error, caseId }) => {
  expect(caseOfPage({ status, error, params })).toBe(caseId)
})

test('a page of no case names none', () => {
  expect(caseOfPage({ status: 200, error: null, params: {} })).toBeUndefined()
})
