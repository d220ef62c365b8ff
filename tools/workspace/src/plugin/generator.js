import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { migrationStamp } from '../migration/stamp.js'
import { namesOf, quoted } from '../names.js'
import registry from '../registry/registry.js'

/**
 * A working plugin: manifest, one table, a rule, procedures, a page, a case tab, and a test beside each. Nothing
 * outside its folder is edited; the two registries are written as `nx sync` would.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ id: string, title: string, english?: string }} options
 */
export default async function plugin(tree, { id, title, english }) {
  const names = namesOf(id)
  const folder = `plugins/${id}`
  if (tree.exists(folder)) throw new Error(`${folder} is there already`)

  const words = { title: quoted(title), english: quoted(english ?? names.sentence), lower: quoted((english ?? names.sentence).toLowerCase()) }
  generateFiles(tree, fileURLToPath(new URL('./files', import.meta.url)), folder, { ...names, ...words, stamp: migrationStamp(), dot: '.' })
  registry(tree)
  return () => process.stdout.write(`\nNext: npm install, then: node tools/test.js db ${folder}\n`)
}
