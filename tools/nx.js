import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, root } from './node24.js'

/**
 * Runs Nx under Node 24.
 * @param {string[]} words
 * @returns {boolean} whether it succeeded
 */
export function nx(words) {
  const program = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js')
  // Compilers and linters throw away much of what they make: with room for it they spend a tenth less.
  const options = `--max-semi-space-size=64 --import=${new URL('one-checker.js', import.meta.url)}`
  const env = { ...environment(), NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim(), GOGC: '400' }
  return spawnSync(node24(), [program, ...words], { cwd: root, env, stdio: 'inherit' }).status === 0
}
