import { generateFiles } from '@nx/devkit'
import { fileURLToPath } from 'node:url'
import { namesOf, quoted } from '../names.js'
import { permissionFor, pluginFolder, titleOf } from '../plugin-folder.js'
import { editFile } from '../source-edit.js'

/**
 * A page in a file of its own, its entry in `portal/index.ts`, and a test of its address.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ plugin: string, name: string, title?: string, english?: string, path?: string, permission?: string }} options
 */
export default async function page(tree, { plugin, name, title, english, path = name, permission }) {
  const portal = `${pluginFolder(tree, plugin)}/src/portal`
  const names = namesOf(name)
  if (tree.exists(`${portal}/pages/${names.pascal}Page.svelte`)) throw new Error(`${plugin} has a page ${name} already`)
  const granted = permissionFor(tree, { plugin, permission, ending: 'read' })
  const params = [...path.matchAll(/\[(\w+)\]/g)].map((found) => found[1])

  const words = { title: quoted(title ?? titleOf(tree, plugin)), english: quoted(english ?? names.sentence) }
  generateFiles(tree, fileURLToPath(new URL('./files', import.meta.url)), `${portal}/pages`, { ...names, ...words, plugin, path, params, granted })
  editFile(tree, `${portal}/index.ts`, addPage({ path, granted, component: `${names.pascal}Page` }))
}

/**
 * @param {{ path: string, granted: string, component: string }} entry
 * @returns {(text: string) => string}
 */
function addPage({ path, granted, component }) {
  const entry = `
    page({
      path: '${path}',
      permission: '${granted}',
      component: () => import('./pages/${component}.svelte'),
      load: async ({ tenant }) => ({ tenant })
    })`
  return (text) => {
    const place = /(\n  pages: \[)([\s\S]*?)(\n  \])/
    if (!place.test(text)) throw new Error('cannot find the list of pages in portal/index.ts; add the line by hand')
    return text.replace(place, (_, open, pages, close) => `${open}${pages}${pages.trim() ? ',' : ''}${entry}${close}`)
  }
}
