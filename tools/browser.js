import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { environment, node24, root } from './node24.js'

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/**
 * Makes sure of a browser for the journeys: the one PLAYWRIGHT_CHROMIUM_PATH names, Playwright's own, the system's, else
 * Debian's or Ubuntu's package where we may install it.
 * @returns {Promise<string | undefined>} what is missing, as a sentence; undefined when a browser is there
 */
export async function ensureBrowser() {
  if (isThere()) return
  if (!mayInstall()) return missing
  process.stderr.write('正在安装 Chromium…… Installing Chromium…\n')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  await run([...sudo, 'apt-get', 'update', '-qq'])
  await run([...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  return isThere() ? undefined : missing
}

const missing =
  '没有浏览器,流程测试无法运行:请安装 Chromium(apt install chromium)或运行 npx playwright install chromium。' +
  ' There is no browser for the journeys: install Chromium (apt install chromium) or run npx playwright install chromium.'

function isThere() {
  if (process.env.PLAYWRIGHT_CHROMIUM_PATH) return existsSync(process.env.PLAYWRIGHT_CHROMIUM_PATH)
  return [ownPath(), ...ofTheSystem].some((path) => path !== '' && existsSync(path))
}

function ownPath() {
  const ask = `process.stdout.write(require('@playwright/test').chromium.executablePath())`
  return spawnSync(node24(), ['-e', ask], { cwd: root, encoding: 'utf8' }).stdout
}

function mayInstall() {
  const works = (/** @type {string} */ name, /** @type {string[]} */ ...words) => spawnSync(name, words, { stdio: 'ignore' }).status === 0
  return works('apt-get', '--version') && (process.getuid?.() === 0 || works('sudo', '-n', 'true'))
}

/**
 * @param {string[]} words
 * @returns {Promise<void>}
 */
function run([program = '', ...words]) {
  const env = { ...environment(), DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })
}
