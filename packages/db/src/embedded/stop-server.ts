import { setTimeout as sleep } from 'node:timers/promises'
import { fault } from './fault.ts'
import { identityOf, isAlive } from './process-identity.ts'
import { runningServer } from './running-server.ts'

const politely = 30_000
const atLast = 10_000

/** Stops the server on this cluster, if any, and resolves when its process has gone: open transactions are rolled back. */
export async function stopServer(cluster: string): Promise<void> {
  if (await ends(cluster, 'SIGINT', politely)) return
  if (await ends(cluster, 'SIGQUIT', atLast)) return
  throw fault('内置数据库没有停止。', 'The embedded database did not stop.')
}

async function ends(cluster: string, signal: 'SIGINT' | 'SIGQUIT', patience: number): Promise<boolean> {
  const server = await runningServer(cluster)
  if (!server) return true
  const identity = identityOf(server.pid) ?? ''
  send(server.pid, signal)

  // The process is asked, not its pid file: that one goes first, and whoever then removed the folder met the process in it.
  const deadline = Date.now() + patience
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false
    await sleep(10)
  }
  return true
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
