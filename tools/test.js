import { ensureBrowser } from './browser.js'
import { ensureInstalled } from './install.js'
import { buildPortal, isPortalBuilt } from './portal-build.js'
import { add, checks, journeys, none, vitest } from './test-steps.js'

/** @typedef {import('./test-steps.js').Count} Count */

const steps = ['checks', 'rule', 'db', 'journeys']

// npm test: installs what is missing, runs every step and closes with one line.
// `node tools/test.js rule db FILTER` runs some of the steps, and of their tests those whose file's name matches.
const words = process.argv.slice(2)
const chosen = steps.filter((step) => words.includes(step))
const wanted = chosen.length > 0 ? chosen : steps
const filters = words.filter((word) => !steps.includes(word))

ensureInstalled()
// Fetching a browser waits for the network, the checks for the processor: they go well together.
const browser = wanted.includes('journeys') ? ensureBrowser() : undefined

// Programs that database tests start serve the portal; whoever asks for some of the tests does not wait for it.
if (wanted.includes('db') && filters.length === 0 && !isPortalBuilt()) await buildPortal()
// Compilers and linters use what the tests leave idle while a database works; the journeys leave nothing.
const beside = await Promise.all([inLine('checks'), inLine('rule', 'db')])
const total = [...beside, await inLine('journeys')].reduce(add)

// What failed hours of lines above is told once more where everybody looks.
for (const name of total.failures) process.stdout.write(`✗ ${name}\n`)
process.stdout.write(`${sentence(total)}\n`)
process.exitCode = total.failures.length > 0 ? 1 : 0

/**
 * One after the other, those that are wanted.
 * @param {string[]} steps
 */
async function inLine(...steps) {
  let sum = none
  for (const step of steps.filter((step) => wanted.includes(step))) {
    const began = Date.now()
    const count = await run(step)
    sum = add(sum, count)
    process.stdout.write(`\n${step}: ${sentence(count)} (${Math.round((Date.now() - began) / 1000)} s)\n\n`)
  }
  return sum
}

/**
 * @param {string} step
 * @returns {Promise<Count>}
 */
async function run(step) {
  if (step === 'checks') return checks()
  if (step !== 'journeys') return vitest(step, filters)
  const found = await browser
  if (found && 'path' in found) return journeys(filters, found.path)
  return { ...none, failures: [found?.complaint ?? ''] }
}

/** @param {Count} count */
function sentence({ passed, failures, skipped }) {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
