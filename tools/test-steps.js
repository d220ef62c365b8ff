import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nx } from './nx.js'
import { environment, node24, root } from './node24.js'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const results = join(root, '.nx', 'results')
const program = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)

/**
 * The registry is up to date, the plugins fit the house, types, lint and the bundle's guard hold: one count for each, and
 * of the last three for each project.
 * @returns {Promise<Count>}
 */
export async function checks() {
  const whole = [nx(['sync:check']), await run([join(root, 'apps', 'server', 'src', 'commands', 'check-plugins.ts')])]
  const file = join(root, '.nx', 'cache', 'run.json')
  rmSync(file, { force: true })
  const succeeded = nx(['run-many', '--targets=check,lint,bundle-guard', '--parallel=2', '--outputStyle=static'])

  const { tasks = [] } = read(file)
  const counted = tasks.filter((/** @type {any} */ task) => task.target !== 'build' || task.status !== 0)
  const failed = counted.filter((/** @type {any} */ task) => task.status !== 0).length
  const held = whole.filter(Boolean).length
  const wholeCount = { passed: held, failed: whole.length - held, skipped: 0 }
  const tasksCount = { passed: counted.length - failed, failed, skipped: 0 }
  return add(wholeCount, unexplained(succeeded, tasksCount))
}

/**
 * The rule tests or the database tests.
 * @param {string} project of vitest.config.ts
 * @param {string[]} filters
 * @returns {Promise<Count>}
 */
export async function vitest(project, filters) {
  const file = fresh(project)
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...filters]
  const succeeded = await run([program('vitest', 'vitest.mjs'), ...words])

  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = read(file)
  // A file that cannot even be loaded has no tests to fail.
  const broken = testResults.filter((/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0)
  return unexplained(succeeded, {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests
  })
}

/**
 * The journeys in the browser.
 * @param {string[]} filters
 * @returns {Promise<Count>}
 */
export async function journeys(filters) {
  const file = fresh('journeys')
  const config = join(root, 'apps', 'portal', 'e2e', 'playwright.config.ts')
  const words = ['test', '--config', config, '--reporter=list,json', ...filters]
  const succeeded = await run([program('@playwright', 'test', 'cli.js'), ...words], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })

  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read(file).stats ?? {}
  return unexplained(succeeded, { passed: expected + flaky, failed: unexpected, skipped })
}

/**
 * A program that failed without a failed test to show for it counts as one.
 * @param {boolean} succeeded
 * @param {Count} count
 * @returns {Count}
 */
function unexplained(succeeded, count) {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 }
}

/**
 * @param {Count} one
 * @param {Count} other
 * @returns {Count}
 */
function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped }
}

/**
 * Where a step writes its results; the last run's are gone.
 * @param {string} name
 */
function fresh(name) {
  mkdirSync(results, { recursive: true })
  const file = join(results, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} more
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(words, more = {}) {
  const child = spawn(node24(), words, { cwd: root, env: { ...environment(), ...more }, stdio: 'inherit' })
  return new Promise((done) => child.once('exit', (code) => done(code === 0)))
}
