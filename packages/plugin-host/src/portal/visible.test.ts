import { expect, test } from 'vitest'
import { makePlugin } from '../../test/made-plugins.ts'
import { visibleOf } from './visible.ts'

const { manifest } = makePlugin('home-visit')
const seen = (pluginsOn: string[], permissions: string[]) => {
  const { menu, caseTabs, homeCards } = visibleOf([manifest], { pluginsOn: new Set(pluginsOn), permissions: new Set(permissions) })
  return [menu, caseTabs, homeCards].map((entries) => entries.map(({ plugin }) => plugin))
}

test('what is on and granted is shown, entry by entry', () => {
  expect(seen(['home-visit'], ['home-visit:visit.read'])).toEqual([['home-visit'], ['home-visit'], []])
  expect(seen(['home-visit'], ['home-visit:visit.export'])).toEqual([[], [], ['home-visit']])
})

test('a plugin that is off shows nothing, whatever is granted', () => {
  expect(seen([], ['home-visit:visit.read', 'home-visit:visit.export'])).toEqual([[], [], []])
})

test('a permission of another plugin opens nothing here', () => {
  expect(seen(['home-visit'], ['other:visit.read'])).toEqual([[], [], []])
})
