import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { environment, node24, root } from './node24.js'

// The shell without windows is the same engine and opens a page in about half the time.
const ofTheSystem = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`)

/**
 * Makes sure of a browser for the journeys: the one PLAYWRIGHT_CHROMIUM_PATH names, Playwright's own, the system's, else
 * Debian's or Ubuntu's package where we may install it.
 * @returns {Promise<{ path: string } | { complaint: string }>} where it is, or what is missing as a sentence
 */
export async function ensureBrowser() {
  if (!found() && mayInstall()) {
    process.stderr.write('正在安装 Chromium…… Installing Chromium…\n')
    await apt('update')
    // Ubuntu has no package for the shell.
    for (const name of ['chromium-headless-shell', 'chromium']) if (!found()) await apt('install', '-y', '--no-install-recommends', name)
  }
  const path = found()
  return path ? { path } : { complaint: missing }
}

const missing =
  '没有浏览器,流程测试无法运行:请安装 Chromium(apt install chromium)或运行 npx playwright install chromium。' +
  ' There is no browser for the journeys: install Chromium (apt install chromium) or run npx playwright install chromium.'

function found() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  return (named ? [named] : [ownPath(), ...ofTheSystem]).find((path) => path !== '' && existsSync(path))
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
function apt(...words) {
  const [program = '', ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const env = { ...environment(), DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn(program, [...before, '-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })
}
