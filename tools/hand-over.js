import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, root, settings } from './node24.js'

const patience = 30_000
const glance = 200

/**
 * Runs a program under Node 24 in our place and ends with its exit code. It gets a session of its own, so that a Ctrl-C,
 * which a terminal sends to everybody and npm sends once more, reaches it exactly once, as SIGTERM.
 * @param {string[]} words the program's file and arguments
 */
export function handOver(words) {
  const withParent = join(root, 'tools', 'end-with-parent.js')
  const child = spawn(node24(), [...settings(), '--import', withParent, ...words], {
    cwd: root,
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true
  })

  let asked = false
  const end = () => {
    if (asked) return
    asked = true
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), patience).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // npm hands a signal to the shell it started, not to us behind it: when that shell goes, so do we.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || end(), glance).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' && asked ? 0 : 1)))
}
