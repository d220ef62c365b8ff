import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, root } from './node24.js'

/**
 * Runs Nx under Node 24.
 * @param {string[]} words
 * @param {{ isQuiet?: boolean }} [how] quiet: what it says is shown when it did not succeed, to whoever must mend it
 * @returns {boolean} whether it succeeded
 */
export function nx(words, { isQuiet = false } = {}) {
  const program = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js')
  // Compilers and linters throw away much of what they make: with room for it they spend a tenth less.
  const options = `--max-semi-space-size=64 --import=${new URL('one-checker.js', import.meta.url)}`
  const env = { ...environment(), NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim(), GOGC: '400' }
  const { status, stdout, stderr } = spawnSync(node24(), [program, ...words], { cwd: root, env, stdio: isQuiet ? 'pipe' : 'inherit', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0 && isQuiet) process.stderr.write(Buffer.concat([stdout, stderr]))
  return status === 0
}
