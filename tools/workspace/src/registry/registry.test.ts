import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing'
import { expect, test } from 'vitest'
import registry from './registry.js'

function treeWith(...files: string[]) {
  const tree = createTreeWithEmptyWorkspace()
  for (const file of files) tree.write(file, '')
  return tree
}

const homeVisit = ['manifest.ts', 'server/index.ts', 'portal/index.ts'].map((file) => `plugins/home-visit/src/${file}`)

test('a plugin folder becomes one line in each registry', () => {
  const tree = treeWith(...homeVisit)

  const result = registry(tree)

  expect(result?.outOfSyncMessage).toContain('npx nx sync')
  expect(tree.read('apps/server/src/plugins.gen.ts', 'utf8')).toContain("\n  'home-visit': () => import('@xinshe/plugin-home-visit/server')\n")
  expect(tree.read('apps/portal/src/lib/plugins.gen.ts', 'utf8')).toContain("\n  'home-visit': () => import('@xinshe/plugin-home-visit/portal')\n")
})

test('registries that agree with the folder are left alone', () => {
  const tree = treeWith(...homeVisit)
  registry(tree)

  expect(registry(tree)).toBeUndefined()
})

test('a removed folder is noticed', () => {
  const tree = treeWith(...homeVisit)
  registry(tree)
  tree.delete('plugins/home-visit')

  expect(registry(tree)).toBeDefined()
  expect(tree.read('apps/server/src/plugins.gen.ts', 'utf8')).toContain('PluginRegistry = {}')
})

test('a plugin without a portal side stands in the registry of the server alone', () => {
  const tree = treeWith(...homeVisit.slice(0, 2))
  registry(tree)

  expect(tree.read('apps/portal/src/lib/plugins.gen.ts', 'utf8')).toContain('= {}')
})

test('a folder without a manifest is no plugin', () => {
  const tree = treeWith('plugins/notes/README.md')
  registry(tree)

  expect(tree.read('apps/server/src/plugins.gen.ts', 'utf8')).toContain('= {}')
})
