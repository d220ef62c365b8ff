import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyWorkspace, type Ended, type WorkspaceCopy } from './workspace-copy.ts'

let copy: WorkspaceCopy
let before: Map<string, string>
const nx = (...words: string[]): Ended => copy.node('nx/dist/bin/nx.js', ...words)

beforeAll(() => {
  copy = copyWorkspace()
  before = copy.files()
}, 240_000)
afterAll(() => copy.remove())

test('a new service module is one new folder: nothing else is edited by hand', { timeout: 240_000 }, () => {
  expectWell(nx('g', '@xinshe/workspace:plugin', 'home-visit', '--title', '入户走访'))
  expectWell(copy.npm('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'))
  expectWell(nx('sync:check'))

  const touched = [...copy.files()].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)
  const outside = touched.filter((path) => !path.startsWith(join('plugins', 'home-visit')))
  expect(outside.sort()).toEqual([join('apps', 'portal', 'src', 'lib', 'plugins.gen.ts'), join('apps', 'server', 'src', 'plugins.gen.ts'), 'package-lock.json'])
})

test('what the other generators add to it belongs to it', { timeout: 240_000 }, () => {
  expectWell(
    copy.node(
      join('..', 'tools', 'workspace', 'test', 'generate.js'),
      'procedure home-visit visits-of-case',
      'procedure home-visit close-visit',
      'page home-visit visit-plan --title=走访计划 --path=cases/[caseId]/plan',
      'page home-visit week',
      'form home-visit visit-report --title=走访报告',
      'migration home-visit add-review-due',
      'migration home-visit create-visit-plan',
      'event home-visit visit-planned'
    )
  )
})

test('its contract test and every other test of it is green', { timeout: 240_000 }, () => {
  const report = join(copy.folder, '.nx', 'home-visit.json')
  const ended = copy.node('vitest/vitest.mjs', 'run', 'plugins/home-visit', '--reporter=json', `--outputFile=${report}`)

  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const failed = testResults.flatMap(({ name, message, assertionResults }) =>
    [message, ...assertionResults.flatMap(({ status, title, failureMessages }) => (status === 'failed' ? [title, ...failureMessages] : []))].filter(Boolean).map((line) => `${name}: ${line}`)
  )
  expect(failed.join('\n')).toBe('')
  expectWell(ended)
  expect(numFailedTests).toBe(0)
  expect(numPassedTests).toBeGreaterThan(40)
  expect(testResults.map(({ name }) => name).join('\n')).toContain(join('home-visit', 'test', 'contract.db.test.ts'))
})

test('its types hold and its imports keep the rules', { timeout: 240_000 }, () => {
  expectWell(copy.node('@typescript/native-preview/bin/tsc', '--noEmit', '--singleThreaded', '-p', 'plugins/home-visit'))
  expectWell(copy.node('eslint/bin/eslint.js', 'plugins/home-visit'))
})

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { name: string; message: string; assertionResults: readonly { status: string; title: string; failureMessages: readonly string[] }[] }[]
}

/** With all it said, when it did not. */
function expectWell({ status, said }: Ended): void {
  expect(status === 0 ? '' : said).toBe('')
}
