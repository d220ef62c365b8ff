const head = '// Written by `nx sync` from plugins/*. Do not edit.\n'

/**
 * The sync generator behind `nx sync` and `nx sync:check`: apps know the plugins from two files that nobody edits.
 * Each entry is a literal import(), so that Nx sees the edge and Vite makes a chunk of its own.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @returns {import('nx/src/utils/sync-generators.js').SyncGeneratorResult}
 */
export default function registry(tree) {
  const ids = tree.children('plugins').filter((id) => tree.exists(`plugins/${id}/src/manifest.ts`)).sort()
  const having = (/** @type {string} */ entry) => ids.filter((id) => tree.exists(`plugins/${id}/src/${entry}/index.ts`))

  const stale = [
    write(tree, 'apps/server/src/plugins.gen.ts', serverRegistry(having('server'))),
    write(tree, 'apps/portal/src/lib/plugins.gen.ts', portalRegistry(having('portal')))
  ]
  if (!stale.includes(true)) return
  return { outOfSyncMessage: 'The registries of plugins differ from the folder plugins/. Run `npx nx sync`.' }
}

/**
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} path
 * @param {string} text
 * @returns {boolean} whether it was out of date
 */
function write(tree, path, text) {
  if (tree.read(path, 'utf8') === text) return false
  tree.write(path, text)
  return true
}

/** @param {string[]} ids */
function serverRegistry(ids) {
  return `${head}import type { PluginRegistry } from '@xinshe/plugin-host/server/house.ts'

/** Folder name → the plugin's server side. */
export const plugins: PluginRegistry = ${entries(ids, 'server')}
`
}

/** @param {string[]} ids */
function portalRegistry(ids) {
  return `${head}import type { PluginPortal } from '@xinshe/plugin-kit/portal'

/** Folder name → the plugin's portal side, a chunk of its own. */
export const portals: Readonly<Record<string, () => Promise<{ readonly default: PluginPortal }>>> = ${entries(ids, 'portal')}
`
}

/**
 * @param {string[]} ids
 * @param {'server' | 'portal'} entry
 */
function entries(ids, entry) {
  if (ids.length === 0) return '{}'
  const lines = ids.map((id) => `  '${id}': () => import('@xinshe/plugin-${id}/${entry}')`)
  return `{\n${lines.join(',\n')}\n}`
}
