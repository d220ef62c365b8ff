import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type ClusterFiles, readAccess } from './cluster-files.ts'
import { fault } from './fault.ts'
import { type RunningServer, runningServer } from './running-server.ts'
import { addressOf } from './server-address.ts'

const patience = 60_000

/**
 * The server that runs on these files and has let us in; undefined when none runs.
 * One that is starting, stopping or dying is waited for.
 */
export async function adoptableServer(files: ClusterFiles): Promise<RunningServer | undefined> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const server = await runningServer(files.cluster)
    if (server === undefined) return undefined
    if (server.status === 'ready' && (await letsIn(files, server.port))) return server
    await sleep(20)
  }
  throw fault('已有的内置数据库没有应答。', 'The embedded database that is running does not answer.')
}

async function letsIn(files: ClusterFiles, port: number): Promise<boolean> {
  const access = await readAccess(files)
  const client = new pg.Client({ connectionString: addressOf({ password: access?.password ?? '', port }), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // A wrong password stays wrong; anything else is a server on its way up or down.
    if ((error as { code?: string }).code === '28P01') throw error
    return false
  }
}
