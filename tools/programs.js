import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environment, node24, root } from './node24.js'
import { isFresh } from './sources.js'

/** Where the server's programs lie, put together. */
export const folder = join(root, '.nx', 'programs')

/** Whether they were put together from the sources as they are now. */
export function areTogether() {
  return existsSync(join(folder, 'main.js')) && isFresh('programs')
}

/**
 * A program of the server in a few files, put together anew when the sources have changed (docs/decisions/0040).
 * @param {string} file its source below `apps/server/src`: `main.ts`, `commands/load.ts`
 * @returns {string} what Node runs
 */
export function program(file) {
  if (!areTogether()) {
    const { status } = spawnSync(node24(), [join(root, 'tools', 'put-together.js')], { cwd: root, env: environment(), stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) process.exit(1)
  }
  return join(folder, file.replace(/\.ts$/, '.js'))
}
