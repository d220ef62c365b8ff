import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { namesOf } from '../names.js'
import { permissionFor, pluginFolder } from '../plugin-folder.js'
import { addImport, addProperty, addToCall, editFile } from '../source-edit.js'

/**
 * One procedure in a file of its own, its test beside it, its line in the router and its sample.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, name: string, kind?: 'query' | 'mutation', permission?: string }} options
 */
export default async function procedure(tree, { plugin, name, kind = kindOf(name), permission }) {
  const folder = `${pluginFolder(tree, plugin)}/src/server`
  const names = namesOf(name)
  if (tree.exists(`${folder}/procedures/${name}.ts`)) throw new Error(`${plugin} has a procedure ${name} already`)
  const isQuery = kind === 'query'
  const granted = permissionFor(tree, { plugin, permission, ending: isQuery ? 'read' : 'write' })
  const router = /export const (\w+) = router\(/.exec(tree.read(`${folder}/router.ts`, 'utf8') ?? '')?.[1]

  generateFiles(tree, fileURLToPath(new URL('./files', import.meta.url)), `${folder}/procedures`, { ...names, plugin, granted, isQuery, router })
  editFile(tree, `${folder}/router.ts`, addImport(`import { ${names.camel} } from './procedures/${name}.ts'`), addToCall('router', names.camel))
  editFile(tree, `${folder}/samples.ts`, addProperty('samples', `${names.camel}: ({ caseId }) => ({ caseId })`))
}

const acting = 'add approve assign cancel change close confirm end finish link mark move open plan record refuse remove save send set start withdraw write'.split(' ')

/**
 * A verb first for what acts; a query says what comes back.
 * @param {string} name
 */
function kindOf(name) {
  return acting.includes(name.split('-')[0] ?? '') ? 'mutation' : 'query'
}
