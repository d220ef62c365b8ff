import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nx } from './nx.js'
import { root } from './node24.js'
import { hashOfSources } from './sources.js'

const built = join(root, 'apps', 'portal', 'build', 'handler.js')
const stamp = join(root, '.nx', 'portal-build')

/** Whether what was built last was made of the sources as they are now, and of those of anything it may be made of. */
export function isPortalBuilt() {
  return existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()
}

/** Builds the portal. The plugins' registry is written first: a new plugin folder is such a change. */
export function buildPortal() {
  process.stderr.write('正在构建门户…… Building the portal…\n')
  if (!nx(['sync'], { isQuiet: true })) process.exit(1)
  const note = beginPortalBuild()
  if (!nx(['run', '@xinshe/portal:build', '--outputStyle=static'], { isQuiet: true })) process.exit(1)
  note()
}

/**
 * Before the portal is built, by whom ever.
 * @returns to be called when it is: it stands for the sources as they were at the beginning
 */
export function beginPortalBuild() {
  const present = hashOfSources(true)
  return () => {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, present)
  }
}
