import { readFileSync } from 'node:fs'

/** @typedef {{ ids: string[], title: string }} Title */

/**
 * The titles of the tests that passed, from the JSON reports of vitest and Playwright.
 * @param {string[]} reports paths
 * @returns {Title[]}
 */
export function passedTitles(reports) {
  return reports.flatMap((path) => titlesIn(JSON.parse(readFileSync(path, 'utf8')))).map((title) => ({ ids: clauseIds(title), title }))
}

/**
 * The clauses a title begins with: `A.03, 7.1.1.b: …` names two. `D1.34` is an article of 《信访工作条例》 (part D1 of the map).
 * @param {string} title
 * @returns {string[]}
 */
export function clauseIds(title) {
  const head = /^([^:：]+)[:：]/.exec(title)?.[1] ?? ''
  const ids = head.split(/[,，、]\s*/)
  return ids.every((id) => /^([1-8](\.\w+)*|[ABC]\.\d\d(\.\d)?|[A-J]\d\d|D1\.\d\d)$/.test(id)) ? ids : []
}

/**
 * @param {any} report
 * @returns {string[]}
 */
function titlesIn(report) {
  if (report.testResults) {
    return report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults.filter((/** @type {any} */ one) => one.status === 'passed').map((/** @type {any} */ one) => one.title))
  }
  return (report.suites ?? []).flatMap(specsIn)
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function specsIn(suite) {
  const own = (suite.specs ?? []).filter((/** @type {any} */ spec) => spec.ok).map((/** @type {any} */ spec) => spec.title)
  return [...own, ...(suite.suites ?? []).flatMap(specsIn)]
}
