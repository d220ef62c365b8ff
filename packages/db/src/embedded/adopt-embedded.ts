import { existsSync } from 'node:fs'
import { adoptableServer } from './adoptable-server.ts'
import { clusterFiles } from './cluster-files.ts'
import { type EmbeddedServer, takeHandle } from './server-handle.ts'
import { withLock } from './with-lock.ts'

/** The embedded PostgreSQL that runs on this data folder, without starting one: undefined when there is none. */
export async function adoptEmbedded({ dataDir }: { dataDir: string }): Promise<EmbeddedServer | undefined> {
  const files = clusterFiles(dataDir)
  if (!existsSync(files.cluster)) return undefined

  return withLock(files.lock, async () => {
    const running = await adoptableServer(files)
    return running && takeHandle(files, { port: running.port, adopted: true })
  })
}
