import { askAlone, type SignInPool } from '@xinshe/auth/account-transaction.ts'
import { signInCalls } from '@xinshe/auth/sign-in-calls.ts'
import { titleOfPost } from '@xinshe/core/post.ts'
import { agencies } from './demo-contracts.ts'
import { demoPassword, shownAccounts } from './demo-staff.ts'
import { demoTree } from './demo-tree.ts'

/** The accounts of the demo as the terminal shows them; none where the database holds no demo. */
export async function demoLines(signIn: SignInPool): Promise<string[]> {
  const [known] = await askAlone(signIn)(signInCalls.credentials(shownAccounts[0]!.name))
  return known ? [`演示账号，密码均为 Demo accounts, all with the password: ${demoPassword}`, ...accountLines(), ''] : []
}

function accountLines(): string[] {
  const names = new Map([...demoTree().map(({ path, name }) => [path, name] as const), ...agencies.map(({ slug, name }) => [slug, name] as const)])
  return shownAccounts.map(({ name, displayName, posts }) => {
    const titles = posts.map(({ role, tenant, agency }) => `${titleOfPost(role).zh} ${names.get(tenant ?? agency ?? '') ?? ''}`.trim())
    return `  ${name.padEnd(12)} ${displayName}　${titles.join('；')}`
  })
}
