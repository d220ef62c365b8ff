import { randomBytes } from 'node:crypto'
import { hashPassword } from '@xinshe/auth/password.ts'
import { connectMigrator } from '@xinshe/db/connect.ts'
import { today } from '@xinshe/words'
import { readEnvironment } from '../env.ts'
import { accountName } from '../routers/account-for-post.ts'
import { loadHouse } from '../start/load-house.ts'
import { openDatabase } from '../start/open-database.ts'
import { prepare } from '../start/prepare.ts'
import { runOnce } from '../start/run-once.ts'
import { StartFault } from '../start/start-fault.ts'

/**
 * `npm run operator -- NAME`: an account for the platform's operator, who makes the first bureaus, agencies and their
 * administrators. An installation without the demo has nobody else; the password is shown once and changed at the first sign-in.
 */
await runOnce(async () => {
  const name = accountName.safeParse(process.argv[2])
  if (!name.success || process.argv.length > 3) throw new StartFault('用法：npm run operator -- 账号名（2–64 个字母、数字或汉字）。', 'Usage: npm run operator -- NAME, of 2 to 64 letters or digits.')
  const { plugins } = await loadHouse()
  const { place, close } = await openDatabase(readEnvironment(process.env))
  try {
    await prepare(place, plugins)
    const password = await addOperator(connectMigrator(place), name.data.toLowerCase())
    process.stdout.write(`${name.data}  ${password}\n首次登录后须更改密码。 The password is to be changed at the first sign-in.\n`)
  } finally {
    await close()
  }
})

async function addOperator(db: ReturnType<typeof connectMigrator>, name: string): Promise<string> {
  const password = randomBytes(12).toString('base64url')
  const password_hash = await hashPassword(password)
  try {
    await db.transaction().execute(async (tx) => {
      const { id } = await tx.insertInto('core.account').values({ name, display_name: '平台运维', password_hash, password_given_at: new Date() }).returning('id').executeTakeFirstOrThrow()
      await tx.insertInto('core.post').values({ account_id: id, role: 'platform-operator', tenant_id: null, contract_id: null, agency_id: null, starts: today(new Date()), ends: null, made_by: null }).execute()
    })
    return password
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23505') throw error
    throw new StartFault(`账号 ${name} 已存在。`, `There is an account ${name} already.`)
  } finally {
    await db.destroy()
  }
}
