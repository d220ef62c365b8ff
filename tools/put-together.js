import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './node24.js'
import { generations, presentGeneration } from './programs.js'

const sources = join(root, 'apps', 'server', 'src')

/** Those that run keep the parts they have yet to read, until so many have been made since. */
const kept = 5

/** Our own modules, and the packages that come in hundreds of them. Of the others some look for programs or data beside themselves. */
const ours = /^(@xinshe\/|kysely$|kysely\/|zod$|zod\/|@trpc\/server)/

/**
 * Made beside and moved in whole: of two that begin at once each finds all of the same.
 * @param {string} folder
 */
async function putTogether(folder) {
  const names = ['main', 'worker', ...readdirSync(join(sources, 'commands')).flatMap((name) => /^([^.]+)\.ts$/.exec(name)?.[1] ?? []).map((name) => `commands/${name}`)]
  const input = Object.fromEntries(names.map((name) => [name, join(sources, `${name}.ts`)]))
  mkdirSync(generations, { recursive: true })
  const beside = mkdtempSync(join(generations, 'making-'))
  try {
    const together = await rolldown({ input, cwd: root, platform: 'node', external: isElsewhere, plugins: [standsInItsPlace], onLog: mustBeFound })
    await together.write({ dir: beside, format: 'esm', keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' })
    await together.close()
    if (!existsSync(folder)) renameSync(beside, folder)
  } catch (error) {
    // Somebody else was a moment earlier.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  const byAge = readdirSync(generations).map((name) => join(generations, name)).sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const old of byAge.slice(kept)) rmSync(old, { recursive: true, force: true })
}

/** @param {string} id as it is imported */
function isElsewhere(id) {
  return !/^[./\0]/.test(id) && !isAbsolute(id) && !ours.test(id)
}

/**
 * @param {import('rolldown').LogLevel} level
 * @param {import('rolldown').RolldownLog} log
 */
function mustBeFound(level, log) {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message)
  if (level === 'warn') process.stderr.write(`${log.message}\n`)
}

/** What a module finds beside itself it still finds there: migrations, templates, data. */
const standsInItsPlace = {
  name: 'stands-in-its-place',
  /**
   * @param {string} code
   * @param {string} id path of the source
   */
  transform(code, id) {
    if (!id.startsWith(root) || id.includes('node_modules') || !code.includes('import.meta')) return null
    const place = { url: pathToFileURL(id).href, dirname: dirname(id), filename: id }
    return code.replaceAll(/import\.meta(?:\.(\w+))?/g, (all, /** @type {keyof typeof place | 'resolve'} */ name) => {
      if (name === 'resolve') return all
      if (name in place) return JSON.stringify(place[name])
      throw new Error(`${id}: ${all} means something else in a program that is put together; import.meta has url, dirname, filename and resolve there`)
    })
  }
}

// node tools/put-together.js: says where the server's programs lie, each in a few files; for sources that are new it makes them first.
const folder = presentGeneration()
if (!existsSync(folder)) await putTogether(folder)
process.stdout.write(folder)
