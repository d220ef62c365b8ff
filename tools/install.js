import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.js'

const lock = join(root, 'package-lock.json')
const present = join(root, 'node_modules', '.package-lock.json')
const stamp = join(root, 'node_modules', '.installed-from')

/** Installs the packages when some are missing or other than package-lock.json says. Never runs install scripts. */
export function ensureInstalled() {
  if (isInstalled()) return
  process.stderr.write('正在安装依赖,首次约需一分钟…… Installing packages, about a minute the first time…\n')
  const npm = process.env.npm_execpath
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  const result = npm
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
  if (result.status === 0) {
    writeFileSync(stamp, fingerprint())
  } else {
    process.stderr.write('依赖安装失败。 The packages could not be installed.\n')
    process.exit(1)
  }
}

/** Either we installed from this very lock, or somebody's `npm install` left every package it wants. */
function isInstalled() {
  if (!existsSync(present)) return false
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) || holdsEverything()
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex')
}

/** npm writes down what it has installed, in the form of the lock itself. */
function holdsEverything() {
  const installed = packagesOf(present)
  return Object.entries(packagesOf(lock)).every(([path, { version, optional, devOptional, extraneous }]) => {
    if (!path.includes('node_modules/') || extraneous) return true
    return path in installed ? installed[path]?.version === version : optional === true || devOptional === true
  })
}

/**
 * @param {string} file a lock file of npm
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
