import type { Server } from 'node:http'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import type { Environment } from '../env.ts'
import { addressOf } from './listen.ts'
import type { OpenHouse } from './open-house.ts'

const firstAccount = '首个账号由此产生： The first account comes from: npm run operator -- NAME'

/** Tells the person at the terminal where to go, and with which accounts when this is the demo. */
export async function announce(server: Server, { database, pools }: Pick<OpenHouse, 'database' | 'pools'>, { host, origin, demo }: Environment): Promise<void> {
  // Where there is no demo its people and places are not even loaded.
  const demoAccounts = async () => (await import('../demo/demo-lines.ts')).demoLines(pools.signIn)
  const accounts = demo ? await demoAccounts() : (await hasAccounts(database.place)) ? [] : [firstAccount]
  process.stdout.write(['', `信社已就绪。 Xinshe is ready: ${origin ?? addressOf(server, host)}`, '', ...accounts, ''].join('\n'))
}

/** No guest of the database may ask this. */
async function hasAccounts(place: DatabasePlace): Promise<boolean> {
  const db = connectMigrator(place)
  try {
    return (await db.selectFrom('core.account').select('id').limit(1).executeTakeFirst()) !== undefined
  } finally {
    await db.destroy()
  }
}
