import { rmSync } from 'node:fs'
import { ensureBrowser } from './browser.js'
import { ensureInstalled } from './install.js'
import { forget, remembered } from './remembered.js'
import { add, beginDemo, checks, journeys, none, vitest } from './test-steps.js'

/** @typedef {import('./test-steps.js').Count} Count */

const steps = ['checks', 'rule', 'db', 'journeys']

// npm test: installs what is missing, runs every step and closes with one line.
// `node tools/test.js rule db FILTER` runs some of the steps, and of their tests those whose file's name matches; `--again`
// runs what would be told from memory, since nothing has changed after it passed. A part of a step makes the whole forgotten.
const words = process.argv.slice(2)
const chosen = steps.filter((step) => words.includes(step))
const wanted = chosen.length > 0 ? chosen : steps
const anew = words.includes('--again')
const filters = words.filter((word) => ![...steps, '--again'].includes(word))

ensureInstalled()
// Fetching a browser waits for the network, the checks for the processor: they go well together.
const browser = wanted.includes('journeys') ? ensureBrowser() : undefined

/** @type {Promise<string> | undefined} */
let demo
/** @type {Count} */
let total = none
for (const step of wanted) {
  const began = Date.now()
  const known = recallable(step) ? remembered(step) : undefined
  const count = known ?? (await run(step))
  total = add(total, count)
  process.stdout.write(`\n${step}: ${sentence(count)} (${known ? 'as before: nothing has changed' : `${Math.round((Date.now() - began) / 1000)} s`})\n\n`)
}
// What failed hours of lines above is told once more where everybody looks.
for (const name of total.failures) process.stdout.write(`✗ ${name}\n`)
process.stdout.write(`${sentence(total)}\n`)
process.exitCode = total.failures.length > 0 ? 1 : 0

/**
 * @param {string} step
 * @returns {Promise<Count>}
 */
async function run(step) {
  if (step === 'checks') return checks()
  const remember = forget(step)
  const count = await tests(step)
  if (filters.length === 0) remember(count)
  return count
}

/**
 * Of the checks Nx remembers each by itself.
 * @param {string} step
 */
function recallable(step) {
  return step !== 'checks' && !anew && filters.length === 0
}

/**
 * @param {string} step
 * @returns {Promise<Count>}
 */
async function tests(step) {
  if (step !== 'journeys') {
    if (browser) demo ??= beginDemo()
    return vitest(step, filters)
  }
  const found = await browser
  if (found && 'path' in found) return journeys(filters, found.path, await demo)
  // Nobody will walk through the demo that was made meanwhile, and whoever walks takes it away.
  const folder = await demo
  if (folder) rmSync(folder, { recursive: true, force: true })
  return { ...none, failures: [found?.complaint ?? ''] }
}

/** @param {Count} count */
function sentence({ passed, failures, skipped }) {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
