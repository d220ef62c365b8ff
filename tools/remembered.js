import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './node24.js'

/** @typedef {import('./test-steps.js').Count} Count */

const noteOf = (/** @type {string} */ step) => join(root, '.nx', 'results', `${step}.count.json`)

/**
 * What a step counted the last time, when all of it passed and nothing it reads is different now.
 * @param {string} step
 * @returns {Count | undefined}
 */
export function remembered(step) {
  if (!existsSync(noteOf(step))) return undefined
  const { of, count } = JSON.parse(readFileSync(noteOf(step), 'utf8'))
  return of === stateOf(root) ? count : undefined
}

/**
 * Before a step runs again.
 * @param {string} step
 * @returns {(count: Count) => void} to be told when all of it has run: it stands for the files as they were at the beginning
 */
export function forget(step) {
  rmSync(noteOf(step), { force: true })
  const of = stateOf(root)
  return (count) => {
    if (!of || count.failures.length > 0) return
    mkdirSync(dirname(noteOf(step)), { recursive: true })
    writeFileSync(noteOf(step), JSON.stringify({ of, count }))
  }
}

/**
 * Every file of a checkout but what only people read, the day, for which the demo is drawn, what the environment says to the
 * tests, and whether the files are there that some of them skip without; in one hash. Undefined where there is no git to ask.
 * @param {string} folder
 */
export function stateOf(folder) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) return undefined
  const names = [...new Set(stdout.split('\0'))].filter((name) => name !== '' && !/^docs\/|\.md$|\/$/.test(name) && existsSync(join(folder, name)))
  const told = Object.entries(process.env).filter(([name]) => /^(XINSHE_|PLAYWRIGHT_)/.test(name)).sort()
  const hash = createHash('sha256').update(JSON.stringify([new Date().toDateString(), process.version, told, existsSync(join(folder, '../shared/data'))]))
  for (const name of names.sort()) hash.update(name).update('\0').update(contentOf(join(folder, name)))
  return hash.digest('hex')
}

/**
 * Of a link where it leads; of a checkout within, which is none of ours, nothing.
 * @param {string} path
 */
function contentOf(path) {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return readlinkSync(path)
  return stat.isFile() ? readFileSync(path) : ''
}
