import { setTimeout as sleep } from 'node:timers/promises'
import { fault } from './fault.ts'
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
  send(server.pid, signal)

  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const now = await runningServer(cluster)
    if (now?.pid !== server.pid) return true
    await sleep(10)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
