import { expect, test } from 'vitest'
import { raisedFrom } from './raised-from.ts'
import { subjectOfPage } from './subject-of-page.ts'

test.each([
  { status: 200, error: null, names: true },
  { status: 500, error: {}, names: true },
  { status: 503, error: {}, names: true },
  { status: 404, error: {}, names: false },
  { status: 403, error: {}, names: false }
])('4.3: an alarm from a page that answered $status names its case or share: $names', ({ status, error, names }) => {
  for (const params of [{ caseId: '7f0c' }, { shareId: '51aa' }]) expect(subjectOfPage({ status, error, params })).toEqual(names ? params : {})
})

test('a page of no case names none', () => {
  expect(subjectOfPage({ status: 200, error: null, params: {} })).toEqual({})
})

test('4.3: at a bureau’s address staff and partners raise; at an agency’s and the platform’s the button leads to the numbers', () => {
  const page = { status: 200, error: null, params: { shareId: '51aa' } }
  const tenant = { slug: 'gz-zc-lc' } as never

  expect(raisedFrom({ tenant, permissions: ['core:alarm.write'] as never }, { ...page, params: {} })).toEqual({ tenant: 'gz-zc-lc', isPartner: false })
  expect(raisedFrom({ tenant, permissions: ['core:shared-case.write'] as never }, page)).toEqual({ tenant: 'gz-zc-lc', isPartner: true, shareId: '51aa' })
  expect(raisedFrom({ tenant: null, permissions: [] as never }, page)).toBeUndefined()
})
