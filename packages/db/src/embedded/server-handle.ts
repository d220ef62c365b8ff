import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type ClusterFiles, readAccess } from './cluster-files.ts'
import { fault } from './fault.ts'
import { countHolders, hold } from './holders.ts'
import { addressOf } from './server-address.ts'
import { stopServer } from './stop-server.ts'
import { withLock } from './with-lock.ts'

/** A running embedded PostgreSQL, as a process that uses it sees it. */
export interface EmbeddedServer {
  /** The superuser's address of the database `postgres`. */
  url: string
  port: number
  /** True when the server was running already. */
  adopted: boolean
  /** Gives the server back. It ends when no other living process uses it and nobody asked for it to be kept. */
  stop(): Promise<void>
}

/** Writes this process down as a user of the running server. To be called under the lock. */
export async function takeHandle(
  files: ClusterFiles,
  { port, adopted }: { port: number; adopted: boolean }
): Promise<EmbeddedServer> {
  const known = await readAccess(files)
  if (!known) throw fault(`缺少 ${files.access}。`, `${files.access} is missing.`)

  const release = await hold(files)
  return {
    url: addressOf({ ...known, port }),
    port,
    adopted,
    stop: () =>
      withLock(files.lock, async () => {
        await release()
        if ((await countHolders(files)) === 0 && !existsSync(files.kept)) await stopServer(files.cluster)
      })
  }
}

/** Ends the server whoever uses it, and forgets that it was to be kept. To be called under the lock. */
export async function endServer(files: ClusterFiles): Promise<void> {
  await rm(files.kept, { force: true })
  await stopServer(files.cluster)
}
