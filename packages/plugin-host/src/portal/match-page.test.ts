import { expect, test } from 'vitest'
import { matchPage } from './match-page.ts'

const pages = [{ path: '' }, { path: 'cases/[caseId]' }, { path: 'cases/due' }, { path: 'cases/[caseId]/checks/[checkId]' }]

test.each([
  ['', '', {}],
  ['cases/42', 'cases/[caseId]', { caseId: '42' }],
  ['cases/due', 'cases/due', {}],
  ['/cases/42/checks/7/', 'cases/[caseId]/checks/[checkId]', { caseId: '42', checkId: '7' }]
])('the address %j shows the page %j', (path, expected, params) => {
  expect(matchPage(pages, path)).toEqual({ page: { path: expected }, params })
})

test.each(['case', 'cases', 'cases/42/checks', 'cases/42/checks/7/more'])('the address %j shows no page', (path) => {
  expect(matchPage(pages, path)).toBeUndefined()
})
