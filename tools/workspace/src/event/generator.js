import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { namesOf } from '../names.js'
import { pluginFolder } from '../plugin-folder.js'
import { addImport, addToList, editFile } from '../source-edit.js'

/**
 * A fact in the past tense: its line in `events.ts`, its place among what the plugin announces, and a test of what it
 * carries.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, name: string }} options
 */
export default async function event(tree, { plugin, name }) {
  const folder = `${pluginFolder(tree, plugin)}/src`
  const { camel, spaced, id } = namesOf(name)
  const path = `${folder}/events.ts`
  if (!tree.exists(path)) tree.write(path, "import { z } from 'zod'\nimport { defineEvent } from '@xinshe/plugin-kit/events'\n")
  if (tree.read(path, 'utf8')?.includes(`'${plugin}/${name}'`)) throw new Error(`${plugin} announces ${name} already`)

  editFile(tree, path, (text) => `${text.trimEnd()}\n
/** Say here what has happened when this is announced: ${spaced}. Ids, never records. */
export const ${camel} = defineEvent('${plugin}/${name}', z.strictObject({ caseId: z.uuid() }))
`)
  addToServer(tree, `${folder}/server/index.ts`, camel)
  generateFiles(tree, fileURLToPath(new URL('./files', import.meta.url)), folder, { id, camel, plugin, spaced })
}

/**
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} path
 * @param {string} name
 */
function addToServer(tree, path, name) {
  const known = /import \{ ([^}]*) \} from '\.\.\/events\.ts'/
  editFile(
    tree,
    path,
    (text) => (known.test(text) ? text.replace(known, (_, names) => `import { ${[...names.split(', '), name].sort().join(', ')} } from '../events.ts'`) : addImport(`import { ${name} } from '../events.ts'`)(text)),
    addToList('events', name)
  )
}
