import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, node24, root } from './node24.js'
import { hashOfSources } from './sources.js'

/** Where the server's programs are put together, in a folder for each state of the sources. */
export const generations = join(root, '.nx', 'programs')

/** Their folder for the sources as they are now; it is there when it is whole. They know their place, so it counts too, as does how they are made. */
export function presentGeneration() {
  const maker = readFileSync(join(root, 'tools', 'put-together.js'))
  const state = createHash('sha256').update(root).update('\0').update(hashOfSources()).update(maker).digest('hex')
  return join(generations, state.slice(0, 16))
}

/**
 * A program of the server in a few files, put together anew when the sources have changed (docs/decisions/0040).
 * @param {string} file its source below `apps/server/src`: `main.ts`, `commands/load.ts`
 * @returns {string} what Node runs
 */
export function program(file) {
  const folder = presentGeneration()
  return join(existsSync(folder) ? folder : putTogether(), file.replace(/\.ts$/, '.js'))
}

/** Under Node 24, which says where. */
function putTogether() {
  const { status, stdout } = spawnSync(node24(), [join(root, 'tools', 'put-together.js')], { cwd: root, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) process.exit(1)
  return stdout
}
