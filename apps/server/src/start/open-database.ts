import pg from 'pg'
import type { DatabasePlace } from '@xinshe/db/connect.ts'
import { startEmbedded } from '@xinshe/db/embedded/start-embedded.ts'
import type { Environment } from '../env.ts'
import { chooseMasterKey } from './choose-master-key.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { StartFault } from './start-fault.ts'

export interface OpenDatabase {
  readonly place: DatabasePlace
  /** Gives the embedded server back; it ends with its last user. Nothing for an external one. */
  close(): Promise<void>
}

type Wish = Pick<Environment, 'databaseUrl' | 'dataDir' | 'masterKeyFile'> & {
  /** Leave the embedded server running behind us. */
  readonly keep?: boolean
}

/**
 * The database that is configured, reachable and new enough: the embedded one, started or adopted, or an external one.
 * @throws StartFault
 */
export async function openDatabase({ databaseUrl, dataDir, masterKeyFile, keep = false }: Wish): Promise<OpenDatabase> {
  await makeDataFolder(dataDir)
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, keep }).catch(asFault)
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

/** PostgreSQL 15 is the oldest whose row security and unique keys are what the house relies on. */
async function mustServe(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  const { host } = new URL(adminUrl)
  try {
    await client.connect()
  } catch (error) {
    const { code = (error as Error).message } = error as { code?: string }
    if (refusedSignIn.includes(code)) {
      throw new StartFault(`数据库 ${host} 不接受 DATABASE_URL 中的用户名或密码（${code}），请核对。`, `The database at ${host} does not accept the name or the password in DATABASE_URL (${code}); check both.`)
    }
    throw new StartFault(`无法连接数据库 ${host}（${code}），请检查 DATABASE_URL 和数据库是否已启动。`, `The database at ${host} cannot be reached (${code}); check DATABASE_URL and whether it runs.`)
  }
  try {
    const { rows } = await client.query<{ number: number; name: string }>(`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`)
    const { number, name } = rows[0]!
    if (number < 150_000) {
      throw new StartFault(`数据库 ${host} 是 PostgreSQL ${name}，需要 15 或更新版本。`, `The database at ${host} is PostgreSQL ${name}; 15 or newer is needed.`)
    }
  } finally {
    await client.end()
  }
}

/** PostgreSQL's codes for a wrong password and for a name that may not come in: the server itself runs. */
const refusedSignIn = ['28P01', '28000']

/** The launcher speaks for itself. */
function asFault(error: Error): never {
  throw Object.assign(new StartFault('', ''), { message: error.message, cause: error })
}
