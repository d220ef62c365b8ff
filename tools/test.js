import { ensureBrowser } from './browser.js'
import { ensureInstalled } from './install.js'
import { checks, journeys, vitest } from './test-steps.js'

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
const noBrowser = wanted.includes('journeys') ? ensureBrowser() : undefined

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of wanted) {
  const began = Date.now()
  const count = await run(step)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  process.stdout.write(`\n${step}: ${sentence(count)} (${Math.round((Date.now() - began) / 1000)} s)\n\n`)
}
process.stdout.write(`${sentence(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * @param {string} step
 * @returns {Promise<Count>}
 */
async function run(step) {
  if (step === 'checks') return checks()
  if (step !== 'journeys') return vitest(step, filters)
  const complaint = await noBrowser
  if (complaint === undefined) return journeys(filters)
  process.stdout.write(`${complaint}\n`)
  return { passed: 0, failed: 1, skipped: 0 }
}

/** @param {Count} count */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
