import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { devSettings, settingsSet } from './dev-settings.js'
import { endTogether } from './end-together.js'
import { ensureInstalled } from './install.js'
import { environment, node24, root, settings } from './node24.js'
import { nx } from './nx.js'

// npm run dev: the server, started again when its files change, and Vite beside it, which hands the calls on to the server.
ensureInstalled()
nx(['sync'])
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
endTogether([
  run([...settings(), '--watch-preserve-output', '--watch', 'apps/server/src/main.ts'], root),
  run([vite, 'dev', '--host', '127.0.0.1', '--port', '5173', '--strictPort'], join(root, 'apps', 'portal'))
])

/**
 * @param {string[]} words
 * @param {string} cwd
 */
function run(words, cwd) {
  const env = { ...environment(), ...devSettings(settingsSet()) }
  return spawn(node24(), words, { cwd, env, stdio: 'inherit', detached: true })
}
