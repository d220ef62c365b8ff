import type { Server } from 'node:http'
import type { SignInPool } from '@xinshe/auth/account-transaction.ts'
import type { Environment } from '../env.ts'
import { addressOf } from './listen.ts'

const firstAccount = '首个账号由此产生： The first account comes from: npm run operator -- NAME'

/** Tells the person at the terminal where to go, and with which accounts when this is the demo. */
export async function announce(server: Server, signIn: SignInPool, { host, origin, demo }: Environment): Promise<void> {
  // Where there is no demo its people and places are not even loaded.
  const accounts = demo ? await (await import('../demo/demo-lines.ts')).demoLines(signIn) : [firstAccount]
  process.stdout.write(['', `信社已就绪。 Xinshe is ready: ${origin ?? addressOf(server, host)}`, '', ...accounts, ''].join('\n'))
}
