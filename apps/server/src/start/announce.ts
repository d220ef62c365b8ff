import type { Server } from 'node:http'
import { askAlone, type SignInPool } from '@xinshe/auth/account-transaction.ts'
import { signInCalls } from '@xinshe/auth/sign-in-calls.ts'
import { titleOfPost } from '@xinshe/core/post.ts'
import { agencies } from '../demo/demo-contracts.ts'
import { demoPassword, shownAccounts } from '../demo/demo-staff.ts'
import { demoTree } from '../demo/demo-tree.ts'
import type { Environment } from '../env.ts'
import { addressOf } from './listen.ts'

/** Tells the person at the terminal where to go, and with which accounts when this is the demo. */
export async function announce(server: Server, signIn: SignInPool, { host, origin, demo }: Environment): Promise<void> {
  const lines = ['', `信社已就绪。 Xinshe is ready: ${origin ?? addressOf(server, host)}`, '']
  const [known] = demo ? await askAlone(signIn)(signInCalls.credentials(shownAccounts[0]!.name)) : []
  if (known) lines.push(`演示账号，密码均为 Demo accounts, all with the password: ${demoPassword}`, ...accountLines(), '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

function accountLines(): string[] {
  const names = new Map([...demoTree().map(({ path, name }) => [path, name] as const), ...agencies.map(({ slug, name }) => [slug, name] as const)])
  return shownAccounts.map(({ name, displayName, posts }) => {
    const titles = posts.map(({ role, tenant, agency }) => `${titleOfPost(role).zh} ${names.get(tenant ?? agency ?? '') ?? ''}`.trim())
    return `  ${name.padEnd(12)} ${displayName}　${titles.join('；')}`
  })
}
