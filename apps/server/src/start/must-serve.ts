import pg from 'pg'
import { StartFault } from './start-fault.ts'

/**
 * PostgreSQL 15 is the oldest whose row security and unique keys are what the house relies on.
 * @throws StartFault when the database cannot be reached, does not let us in or is too old
 */
export async function mustServe(adminUrl: string): Promise<void> {
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
