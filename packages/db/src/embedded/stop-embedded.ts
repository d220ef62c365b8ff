import { existsSync } from 'node:fs'
import { clusterFiles } from './cluster-files.ts'
import { endServer } from './server-handle.ts'
import { withLock } from './with-lock.ts'

/** Stops the embedded PostgreSQL of a data folder whoever started it; does nothing when none is running. */
export async function stopEmbedded({ dataDir }: { dataDir: string }): Promise<void> {
  const files = clusterFiles(dataDir)
  if (existsSync(files.cluster)) await withLock(files.lock, () => endServer(files))
}
