import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './node24.js'
import { areTogether, folder } from './programs.js'
import { beginMaking } from './sources.js'

/** Written beside and moved in file by file: a program that runs meanwhile finds what it has yet to read. */
async function putTogether() {
  const note = beginMaking('programs')
  const sources = join(root, 'apps', 'server', 'src')
  const names = ['main', 'worker', ...readdirSync(join(sources, 'commands')).flatMap((name) => /^([^.]+)\.ts$/.exec(name)?.[1] ?? []).map((name) => `commands/${name}`)]
  const input = Object.fromEntries(names.map((name) => [name, join(sources, `${name}.ts`)]))

  const together = await rolldown({ input, cwd: root, platform: 'node', external: isElsewhere, plugins: [standsInItsPlace], logLevel: 'warn' })
  mkdirSync(folder, { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  await together.write({ dir: beside, format: 'esm', keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' })
  await together.close()
  for (const part of ['parts', 'commands', '.']) moveFiles(join(beside, part), join(folder, part))
  rmSync(beside, { recursive: true })
  note()
}

/** Our own modules, and the packages that come in hundreds of them. Of the others some have programs or data beside them. */
const ours = /^(@xinshe\/|kysely$|kysely\/|zod$|zod\/|@trpc\/server)/

/** @param {string} id as it is imported */
function isElsewhere(id) {
  return !/^[./\0]/.test(id) && !ours.test(id)
}

/** What a module finds beside itself it still finds there: migrations, templates, data. */
const standsInItsPlace = {
  name: 'stands-in-its-place',
  /**
   * @param {string} code
   * @param {string} id path of the source
   */
  transform(code, id) {
    if (!id.startsWith(root) || !code.includes('import.meta.')) return null
    const place = { 'import.meta.url': pathToFileURL(id).href, 'import.meta.dirname': dirname(id) }
    return Object.entries(place).reduce((text, [name, value]) => text.replaceAll(name, JSON.stringify(value)), code)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveFiles(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile()) renameSync(join(from, entry.name), join(to, entry.name))
  }
}

// node tools/put-together.js: says where the server's programs lie, each in a few files; where they are stale it makes them first.
if (!areTogether()) await putTogether()
process.stdout.write(folder)
