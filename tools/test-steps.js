import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { nx } from './nx.js'
import { environment, node24, root } from './node24.js'
import { beginPortalBuild } from './portal-build.js'
import { program } from './programs.js'

/** @typedef {{ passed: number, skipped: number, failures: string[] }} Count */

/** @type {Count} */
export const none = { passed: 0, skipped: 0, failures: [] }

const results = join(root, '.nx', 'results')
const installed = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)

/**
 * The registry is up to date, the plugins fit the house, types (of programs, and of components), lint and the bundle's guard
 * hold: one count for each.
 * @returns {Promise<Count>}
 */
export async function checks() {
  const noteBuild = beginPortalBuild()
  const upToDate = nx(['sync:check'])
  const fits = await run([program('commands/check-plugins.ts')])
  const file = join(root, '.nx', 'cache', 'run.json')
  rmSync(file, { force: true })
  const succeeded = nx(['run-many', '--targets=check,lint,bundle-guard', '--parallel=2', '--outputStyle=static'])
  // The guard looks at a bundle that was built for it; the journeys need no other.
  if (upToDate && succeeded) noteBuild()

  const { tasks = [] } = read(file)
  const counted = tasks.filter((/** @type {any} */ task) => task.target !== 'build' || task.status !== 0)
  const failures = counted.filter((/** @type {any} */ task) => task.status !== 0).map((/** @type {any} */ task) => task.taskId)
  const ofProjects = unexplained(succeeded, 'checks', { passed: counted.length - failures.length, skipped: 0, failures })
  return add(add(single(upToDate, 'nx sync:check'), single(fits, 'check-plugins')), ofProjects)
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
  const { succeeded, complaint } = await overheard([installed('vitest', 'vitest.mjs'), ...words])

  const { numPassedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = read(file)
  const failures = testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ one) => one.status === 'failed').map((/** @type {any} */ one) => `${relative(root, name)}: ${one.fullName}`)
    // A file that cannot even be loaded has no tests to fail.
    return status === 'failed' && assertionResults.length === 0 ? [relative(root, name)] : failed
  })
  return unexplained(succeeded, `${project}, beside the tests: ${complaint}`, { passed: numPassedTests, skipped: numPendingTests + numTodoTests, failures })
}

/**
 * Makes the demo of the journeys beside what runs before them: its starts and stops leave a core idle.
 * @returns {Promise<string>} the folder it lies in; empty when it came to nothing, and the journeys will tell why
 */
export function beginDemo() {
  const child = spawn(node24(), [join(root, 'apps', 'portal', 'e2e', 'make-demo.ts')], { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'ignore'] })
  let folder = ''
  child.stdout.on('data', (part) => (folder += part))
  return new Promise((done) => child.once('close', (code) => done(code === 0 ? folder : '')))
}

/**
 * The journeys in the browser.
 * @param {string[]} filters
 * @param {string} browser path of its program
 * @param {string | undefined} demo the folder of a demo that is made already
 * @returns {Promise<Count>}
 */
export async function journeys(filters, browser, demo) {
  const file = fresh('journeys')
  const config = join(root, 'apps', 'portal', 'e2e', 'playwright.config.ts')
  const words = ['test', '--config', config, '--reporter=list,json', ...filters]
  const succeeded = await run([installed('@playwright', 'test', 'cli.js'), ...words], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_CHROMIUM_PATH: browser, ...(demo && { XINSHE_E2E_DATA: demo }) })

  const { stats: { expected = 0, flaky = 0, skipped = 0 } = {}, suites = [] } = read(file)
  return unexplained(succeeded, 'journeys', { passed: expected + flaky, skipped, failures: suites.flatMap(failedIn) })
}

/**
 * @param {any} suite of Playwright's report
 * @returns {string[]}
 */
function failedIn({ specs = [], suites = [] }) {
  const own = specs.filter((/** @type {any} */ spec) => !spec.ok).map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`)
  return [...own, ...suites.flatMap(failedIn)]
}

/**
 * A program that failed without a failed test to show for it counts as one.
 * @param {boolean} succeeded
 * @param {string} name
 * @param {Count} count
 * @returns {Count}
 */
function unexplained(succeeded, name, count) {
  return succeeded || count.failures.length > 0 ? count : { ...count, failures: [name] }
}

/**
 * @param {boolean} succeeded
 * @param {string} name
 * @returns {Count}
 */
function single(succeeded, name) {
  return succeeded ? { ...none, passed: 1 } : { ...none, failures: [name] }
}

/**
 * @param {Count} one
 * @param {Count} other
 * @returns {Count}
 */
export function add(one, other) {
  return { passed: one.passed + other.passed, skipped: one.skipped + other.skipped, failures: [...one.failures, ...other.failures] }
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
 * Vitest tells of what broke beside its tests, an error that nobody caught or a worker that died, on its second output alone.
 * @param {string[]} words
 * @returns {Promise<{ succeeded: boolean, complaint: string }>} the complaint: the end of the second output, in one line without colours
 */
function overheard(words) {
  const child = spawn(node24(), words, { cwd: root, env: environment(), stdio: ['inherit', 'inherit', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part) => {
    process.stderr.write(part)
    said = `${said}${part}`.slice(-2_000)
  })
  return new Promise((done) => child.once('close', (code) => done({ succeeded: code === 0, complaint: stripVTControlCharacters(said).trim().replace(/\s*\n\s*/g, ' · ') })))
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
