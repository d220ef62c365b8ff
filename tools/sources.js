import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.js'

const sources = ['apps', 'packages', 'plugins', 'package-lock.json', 'tsconfig.base.json']
const made = /^(node_modules|build|dist|e2e|test|test-results|\.svelte-kit)$|\.test\.ts$/

/** @type {string | undefined} */
let known

/**
 * Names and contents of everything the product is made of, in one hash: about a tenth of a second, so a start counts it once.
 * @param {boolean} anew where they may have been written meanwhile
 */
export function hashOfSources(anew = false) {
  if (known && !anew) return known
  const hash = createHash('sha256')
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
