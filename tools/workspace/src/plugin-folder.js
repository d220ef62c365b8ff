/**
 * The folder of a plugin that exists.
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} id
 */
export function pluginFolder(tree, id) {
  const folder = `plugins/${id}`
  if (!tree.exists(`${folder}/src/manifest.ts`)) throw new Error(`there is no plugin ${id}; make one with: nx g @xinshe/workspace:plugin ${id}`)
  return folder
}

/**
 * The permissions a plugin's manifest names, in its order.
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} id
 */
export function permissionsIn(tree, id) {
  const manifest = tree.read(`${pluginFolder(tree, id)}/src/manifest.ts`, 'utf8') ?? ''
  return [...manifest.matchAll(/'([a-z][a-z-]*\.(?:read|write|approve|export))'\s*:/g)].map((found) => String(found[1]))
}

/**
 * The permission asked for, or the first of the manifest that ends like this.
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, permission?: string, ending: 'read' | 'write' }} wish
 */
export function permissionFor(tree, { plugin, permission, ending }) {
  const known = permissionsIn(tree, plugin)
  const found = permission ? known.find((name) => name === permission) : known.find((name) => name.endsWith(`.${ending}`))
  if (!found) throw new Error(`the manifest of ${plugin} has no permission ${permission ?? `ending in .${ending}`}; it has: ${known.join(', ')}`)
  return found
}

/**
 * What people read when no title was given: the plugin's own.
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} id
 */
export function titleOf(tree, id) {
  const manifest = tree.read(`${pluginFolder(tree, id)}/src/manifest.ts`, 'utf8') ?? ''
  return /\n  title: say\('((?:[^'\\]|\\.)*)'/.exec(manifest)?.[1]?.replace(/\\(.)/g, '$1') ?? id
}
