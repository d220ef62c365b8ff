import { rm, writeFile } from 'node:fs/promises'
import { adoptableServer } from './adoptable-server.ts'
import { clusterFiles, makeFolders } from './cluster-files.ts'
import { createCluster } from './create-cluster.ts'
import { countHolders } from './holders.ts'
import { launchServer } from './launch-server.ts'
import { type EmbeddedServer, takeHandle } from './server-handle.ts'
import { serverPlace } from './server-place.ts'
import { withLock } from './with-lock.ts'

interface Wish {
  /** The folder the product keeps its data in; the server's files lie in `postgres` beneath it. */
  dataDir: string
  /** Leave the server running after this process and every other user of it has ended, until `stopEmbedded`. */
  keep?: boolean
  /** For tests: no fsync, no autovacuum; a crash of the machine, though not of the server, loses the cluster. */
  throwAway?: boolean
  /** What can be begun while the server starts. Not called where one is running already. */
  meanwhile?: () => void
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that is running there already, be it another
 * process's or one that a killed process left behind. The first start makes the cluster: a random superuser password and
 * a free port, both remembered in the data folder. Processes that call it at the same moment wait for each other.
 */
export async function startEmbedded({ dataDir, keep = false, throwAway = false, meanwhile }: Wish): Promise<EmbeddedServer> {
  const files = clusterFiles(dataDir)
  await makeFolders(files)
  return withLock(files.lock, async () => {
    const running = await adoptableServer(files)
    if (running === undefined) await rm(files.kept, { force: true })
    // An orphan is nobody's: who finds one may say that it stays. A server in use is its users' to end.
    if (keep && (await countHolders(files)) === 0) await writeFile(files.kept, '')
    if (running) return takeHandle(files, { port: running.port, adopted: true })

    const place = await serverPlace(files)
    await createCluster(place, { durable: !throwAway })
    const port = await launchServer(place, throwAway ? careless : {}, meanwhile)
    return takeHandle(files, { port, adopted: false })
  })
}

const careless = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '300', scram_iterations: '1' }
