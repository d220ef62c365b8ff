import type { Server } from 'node:http'
import { askAlone, type SignInPool } from '@xinshe/auth/account-transaction.ts'
import { signInCalls } from '@xinshe/auth/sign-in-calls.ts'
import { titleOfPost } from '@xinshe/core/post.ts'
import { demoPassword, shownAccounts } from '../demo/demo-staff.ts'
import type { Environment } from '../env.ts'
import { addressOf } from './listen.ts'

/** Tells the person at the terminal where to go, and with which accounts when this is the demo. */
export async function announce(server: Server, signIn: SignInPool, { host, origin, demo }: Environment): Promise<void> {
  const lines = ['', `信社已就绪。 Xinshe is ready: ${origin ?? addressOf(server, host)}`, '']
  const [known] = demo ? await askAlone(signIn)(signInCalls.credentials(shownAccounts[0]!.name)) : []
  if (known) lines.push(`演示账号，密码均为 Demo accounts, all with the password: ${demoPassword}`, ...shownAccounts.map(lineOf), '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

function lineOf({ name, displayName, posts }: (typeof shownAccounts)[number]): string {
  const titles = posts.map(({ role, tenant, agency }) => [titleOfPost(role).zh, tenant ?? agency].filter(Boolean).join(' '))
  return `  ${name.padEnd(12)} ${displayName}　${titles.join('；')}`
}
