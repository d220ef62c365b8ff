import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nx } from './nx.js'
import { root } from './node24.js'
import { beginMaking, isFresh } from './sources.js'

const built = join(root, 'apps', 'portal', 'build', 'handler.js')

/** Whether what was built last was made of the sources as they are now, and of those of anything it may be made of. */
export function isPortalBuilt() {
  return existsSync(built) && isFresh('portal')
}

/** Builds the portal. The plugins' registry is written first: a new plugin folder is such a change. */
export function buildPortal() {
  process.stderr.write('正在构建门户…… Building the portal…\n')
  if (!nx(['sync'])) process.exit(1)
  const note = beginPortalBuild()
  if (!nx(['run', '@xinshe/portal:build', '--outputStyle=static'])) process.exit(1)
  note()
}

/**
 * Before the portal is built, by whom ever.
 * @returns to be called when it is
 */
export function beginPortalBuild() {
  return beginMaking('portal')
}
