import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.js'

/** Installs the packages when some are missing or other than package-lock.json says. Never runs install scripts. */
export function ensureInstalled() {
  if (isInstalled()) return
  process.stderr.write('正在安装依赖,首次约需一分钟…… Installing packages, about a minute the first time…\n')
  const npm = process.env.npm_execpath
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  const result = npm
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
  if (result.status === 0) return
  process.stderr.write('依赖安装失败。 The packages could not be installed.\n')
  process.exit(1)
}

/** npm writes down what it has installed; every package the lock wants must be there in that version. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!existsSync(join(root, 'node_modules', 'typescript'))) return false
  return Object.entries(wanted).every(([path, { optional, version }]) => {
    if (!path.includes('node_modules/')) return true
    return path in present ? present[path]?.version === version : optional === true
  })
}

/**
 * @param {string} file a lock file of npm
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
