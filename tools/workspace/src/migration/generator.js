import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { namesOf } from '../names.js'
import { pluginFolder } from '../plugin-folder.js'
import { migrationStamp } from './stamp.js'

/**
 * The next migration of a plugin. `create-visit` makes a table that leans on the case and is protected; any other
 * sentence changes a table: `add-review-due` adds the column `review_due`. Forward only; the test runs it.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, sentence: string, table?: string }} options
 */
export default async function migration(tree, { plugin, sentence, table }) {
  const folder = pluginFolder(tree, plugin)
  const migrations = `${folder}/src/server/migrations`
  const before = tree.children(migrations).sort()
  const schema = namesOf(plugin).snake
  const { snake } = namesOf(sentence)
  const isTable = sentence.startsWith('create-')
  const [, ...rest] = snake.split('_')
  const about = rest.join('_') || snake
  const changed = isTable ? `${schema}.${about}` : `${schema}.${table ?? firstTable(tree, migrations, before)}`

  const substitutions = { name: `${migrationStamp(before.at(-1))}-${sentence}`, sentence: snake.replaceAll('_', ' '), changed, column: about, isTable }
  const files = (/** @type {string} */ part) => fileURLToPath(new URL(`./files/${part}`, import.meta.url))
  generateFiles(tree, files('migration'), migrations, substitutions)
  generateFiles(tree, files('test'), `${folder}/test/migrations`, substitutions)
}

/**
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} folder
 * @param {readonly string[]} names
 */
function firstTable(tree, folder, names) {
  for (const name of names) {
    const made = /'[a-z_0-9]+\.([a-z_0-9]+)'/.exec(tree.read(`${folder}/${name}`, 'utf8') ?? '')?.[1]
    if (made) return made
  }
  throw new Error('no table was made yet; name one with --table, or begin with create-<table>')
}
