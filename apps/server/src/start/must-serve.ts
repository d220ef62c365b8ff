import pg from 'pg'
import { StartFault } from './start-fault.ts'

/**
 * PostgreSQL 15 is the oldest whose row security and unique keys are what the house relies on; only UTF-8 holds Chinese
 * and counts its signs.
 * @throws StartFault when the database cannot be reached, does not let us in, is too old or of another encoding
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
    const { rows } = await client.query<{ number: number; name: string; database: string; encoding: string }>(question)
    const { number, name, database, encoding } = rows[0]!
    if (number < 150_000) {
      throw new StartFault(`数据库 ${host} 是 PostgreSQL ${name}，需要 15 或更新版本。`, `The database at ${host} is PostgreSQL ${name}; 15 or newer is needed.`)
    }
    if (encoding !== 'UTF8') {
      throw new StartFault(`数据库 ${database} 的编码是 ${encoding}，需要 UTF8：请另建一个编码为 UTF8 的数据库。`, `The database ${database} is encoded in ${encoding}; UTF8 is needed: create another one with that encoding.`)
    }
  } finally {
    await client.end()
  }
}

const question = `
  select current_setting('server_version_num')::int as number,
         current_setting('server_version') as name,
         current_database() as database,
         current_setting('server_encoding') as encoding`

/** PostgreSQL's codes for a wrong password and for a name that may not come in: the server itself runs. */
const refusedSignIn = ['28P01', '28000']
