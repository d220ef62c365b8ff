import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { namesOf, quoted } from '../names.js'
import { permissionFor, pluginFolder, titleOf } from '../plugin-folder.js'
import { addImport, addToList, editFile } from '../source-edit.js'

/**
 * A form as data with one rule of its own, its test, its place among the plugin's forms, and its meaning in the lock.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, name: string, title?: string, english?: string, permission?: string }} options
 */
export default async function form(tree, { plugin, name, title, english, permission }) {
  const folder = pluginFolder(tree, plugin)
  const names = namesOf(name)
  if (tree.exists(`${folder}/src/forms/${name}-form.ts`)) throw new Error(`${plugin} has a form ${name} already`)
  const granted = permissionFor(tree, { plugin, permission, ending: 'write' })

  const words = { title: quoted(title ?? titleOf(tree, plugin)), english: quoted(english ?? names.sentence) }
  generateFiles(tree, fileURLToPath(new URL('./files', import.meta.url)), `${folder}/src/forms`, { ...names, ...words, plugin })
  listForm(tree, `${folder}/src/forms/index.ts`, names)
  editFile(
    tree,
    `${folder}/src/server/index.ts`,
    addImport(`import { ${names.camel}Form } from '../forms/${name}-form.ts'`),
    addToList('forms', `{ form: ${names.camel}Form, permission: '${granted}' }`)
  )
  lockForm(tree, `${folder}/form-lock.json`, `${plugin}.${name}`)
}

/**
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} path
 * @param {{ id: string, camel: string }} names
 */
function listForm(tree, path, { id, camel }) {
  const head = "import type { FormDefinition } from '@xinshe/forms'\n\n/** Every form of this plugin, for the lock. */\nexport const forms: readonly FormDefinition[] = []\n"
  if (!tree.exists(path)) tree.write(path, head)
  editFile(tree, path, addImport(`import { ${camel}Form } from './${id}-form.ts'`), (text) =>
    text.replace(/(FormDefinition\[\] = \[)([^\]]*)(\])/, (_, open, items, close) => `${open}${items.trim() ? `${items}, ` : ''}${camel}Form${close}`)
  )
}

/**
 * What `npm run form-lock` would write for the template's fields.
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} path
 * @param {string} formId
 */
function lockForm(tree, path, formId) {
  const lock = JSON.parse(tree.read(path, 'utf8') ?? '{}')
  lock[formId] = { 1: { heldOn: 'date | 日期 | - | required', place: 'choice | 地点 | - | required | home=家中 | other=其他→placeOther', placeOther: 'text | 其他地点 | - | optional', note: 'longText | 记录 | - | required | confidential' } }
  tree.write(path, `${JSON.stringify(lock, null, 2)}\n`)
}
