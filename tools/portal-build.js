import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nx } from './nx.js'
import { root } from './node24.js'

const sources = ['apps', 'packages', 'plugins', 'package-lock.json', 'tsconfig.base.json']
const made = /^(node_modules|build|dist|e2e|test|test-results|\.svelte-kit)$|\.test\.ts$/
const built = join(root, 'apps', 'portal', 'build', 'handler.js')
const stamp = join(root, '.nx', 'portal-build')

/** Whether what was built last was made of the sources as they are now, and of those of anything it may be made of. */
export function isPortalBuilt() {
  return existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
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
 * @returns to be called when it is: it stands for the sources as they were at the beginning
 */
export function beginPortalBuild() {
  const present = fingerprint()
  return () => {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, present)
  }
}

/** Names and contents of all sources, in one hash: about a tenth of a second. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const name of sources.flatMap(filesOf).sort()) hash.update(name).update('\0').update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

/**
 * @param {string} name a file or folder of the checkout
 * @returns {string[]} the files in it, leaving out what is made and what only tests
 */
function filesOf(name) {
  if (!statSync(join(root, name)).isDirectory()) return [name]
  const inside = readdirSync(join(root, name), { withFileTypes: true }).filter((entry) => !made.test(entry.name))
  return inside.flatMap((entry) => (entry.isDirectory() ? filesOf(join(name, entry.name)) : [join(name, entry.name)]))
}
