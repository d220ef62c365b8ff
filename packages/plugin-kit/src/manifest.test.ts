import { expect, test } from 'vitest'
import { coreManifest } from '@xinshe/core/manifest.ts'
import { say } from '@xinshe/words'
import { defineManifest, pluginManifest } from './manifest.ts'

const visits = defineManifest({
  id: 'home-visit',
  title: say('入户走访', 'Home visits'),
  permissions: { 'visit.read': { title: say('查看走访', 'Read visits'), posts: ['worker'] } }
})

test('the core obeys its own law: its manifest is a manifest like any other', () => {
  expect(pluginManifest.safeParse(coreManifest).error).toBeUndefined()
})

test.each([
  ['an id with capitals', { ...visits, id: 'HomeVisit' }],
  ['a title in one language', { ...visits, title: { zh: '入户走访', en: '' } }],
  ['a permission that is neither read, write, approve nor export', { ...visits, permissions: { 'visit.look': visits.permissions['visit.read'] } }],
  ['a permission for nobody', { ...visits, permissions: { 'visit.read': { title: visits.title, posts: [] } } }],
  ['a misspelt key', { ...visits, menus: [] }]
])('a manifest with %s does not parse', (_, manifest) => {
  expect(pluginManifest.safeParse(manifest).success).toBe(false)
})
