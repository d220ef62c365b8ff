import type { DatabasePlace } from '@xinshe/db/connect.ts'
import { startEmbedded } from '@xinshe/db/embedded/start-embedded.ts'
import type { Environment } from '../env.ts'
import { chooseMasterKey } from './choose-master-key.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { mustServe } from './must-serve.ts'
import { StartFault } from './start-fault.ts'

export interface OpenDatabase {
  readonly place: DatabasePlace
  /** Gives the embedded server back; it ends with its last user. Nothing for an external one. */
  close(): Promise<void>
}

type Wish = Pick<Environment, 'databaseUrl' | 'dataDir' | 'masterKeyFile'> & {
  /** Leave the embedded server running behind us. */
  readonly keep?: boolean
  /** What can be begun while the embedded server starts. */
  readonly meanwhile?: () => void
}

/**
 * The database that is configured, reachable and new enough: the embedded one, started or adopted, or an external one.
 * @throws StartFault
 */
export async function openDatabase({ databaseUrl, dataDir, masterKeyFile, keep = false, meanwhile }: Wish): Promise<OpenDatabase> {
  await makeDataFolder(dataDir)
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, keep, ...(meanwhile && { meanwhile }) }).catch(asFault)
  const close = async () => embedded?.stop()
  try {
    const adminUrl = databaseUrl ?? embedded!.url
    await mustServe(adminUrl)
    return { place: { adminUrl, masterKey: await chooseMasterKey(masterKeyFile, adminUrl) }, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The launcher speaks for itself. */
function asFault(error: Error): never {
  throw Object.assign(new StartFault('', ''), { message: error.message, cause: error })
}
