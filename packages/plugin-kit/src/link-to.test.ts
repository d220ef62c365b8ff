import { expect, test } from 'vitest'
import { linkTo, linkToTab } from './link-to.ts'

test('a link names the tenant, the plugin and the page', () => {
  const page = { plugin: 'home-visit', path: 'cases/[caseId]/visits/[visitId]' } as const

  expect(linkTo('gz-zc-lc', page, { caseId: 'c1', visitId: '1/2' })).toBe('/gz-zc-lc/s/home-visit/cases/c1/visits/1%2F2')
})

test("a plugin's first page has an empty path", () => {
  expect(linkTo('gz', { plugin: 'home-visit', path: '' } as const)).toBe('/gz/s/home-visit')
})

test('a link to a tab names the case, the plugin and the tab', () => {
  const manifest = { id: 'home-visit', caseTabs: [{ id: 'visits' }] } as const

  expect(linkToTab('gz-zc-lc', manifest, { tab: 'visits', caseId: 'c1' })).toBe('/gz-zc-lc/cases/c1/home-visit/visits')
})
