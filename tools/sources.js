import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './node24.js'

const sources = ['apps', 'packages', 'plugins', 'package-lock.json', 'tsconfig.base.json']
const made = /^(node_modules|build|dist|e2e|test|test-results|\.svelte-kit)$|\.test\.ts$/

/** What is made of the sources says in a stamp of which. */
const stampOf = (/** @type {string} */ what) => join(root, '.nx', 'made-of', what)

/**
 * Whether what was made last was made of the sources as they are now.
 * @param {string} what its name
 */
export function isFresh(what) {
  return existsSync(stampOf(what)) && readFileSync(stampOf(what), 'utf8') === fingerprint()
}

/**
 * Before something is made of the sources, by whom ever.
 * @param {string} what its name
 * @returns to be called when it is: it stands for the sources as they were at the beginning
 */
export function beginMaking(what) {
  known = undefined
  const present = fingerprint()
  return () => {
    mkdirSync(dirname(stampOf(what)), { recursive: true })
    writeFileSync(stampOf(what), present)
  }
}

/** @type {string | undefined} */
let known

/** Names and contents of all sources, in one hash: about a tenth of a second, so it is counted once. */
function fingerprint() {
  if (known) return known
  const hash = createHash('sha256').update(root)
  for (const name of sources.flatMap(filesOf).sort()) hash.update(name).update('\0').update(readFileSync(join(root, name)))
  return (known = hash.digest('hex'))
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
