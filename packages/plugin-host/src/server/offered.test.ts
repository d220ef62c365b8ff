import { expect, test } from 'vitest'
import { core, makePlugin } from '../../test/made-plugins.ts'
import { offered } from './offered.ts'

const house = { core, plugins: [makePlugin('home-visit')] }
const seen = (pluginsOn: string[], permissions: string[]) => {
  const seeing = { pluginsOn: new Set(pluginsOn), permissions: new Set(permissions) }
  const { menu, caseTabs, homeCards, reports } = {
    menu: offered(house, seeing, ({ manifest }) => manifest.menu),
    caseTabs: offered(house, seeing, ({ manifest }) => manifest.caseTabs),
    homeCards: offered(house, seeing, ({ manifest }) => manifest.homeCards),
    reports: offered(house, seeing, ({ reports }) => reports)
  }
  return [menu, caseTabs, homeCards, reports].map((entries) => entries.map(({ plugin }) => plugin))
}

test('what is on and granted is offered, entry by entry', () => {
  expect(seen(['home-visit'], ['home-visit:visit.read'])).toEqual([['home-visit'], ['home-visit'], [], []])
  expect(seen(['home-visit'], ['home-visit:visit.export'])).toEqual([[], [], ['home-visit'], ['home-visit']])
})

test('a plugin that is off offers nothing, whatever is granted', () => {
  expect(seen([], ['home-visit:visit.read', 'home-visit:visit.export'])).toEqual([[], [], [], []])
})

test('a permission of another plugin opens nothing here', () => {
  expect(seen(['home-visit'], ['other:visit.read'])).toEqual([[], [], [], []])
})

test('the core is always on', () => {
  expect(seen([], ['core:visit.read'])).toEqual([['core'], ['core'], [], []])
})
