import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { postTraits } from '@xinshe/core/post.ts'
import { demoPassword, shownAccounts } from './demo-staff.ts'

/**
 * The accounts of the demo as the terminal prints them: name, post, where; one password for all. Empty where the
 * database is not the demo's.
 */
export async function demoSheet(place: DatabasePlace): Promise<string> {
  if (!(await isDemo(place))) return ''
  const lines = shownAccounts.map(({ name, displayName, posts }) => {
    const held = posts.map(({ role, tenant, agency, contract }) => `${postTraits[role].title.zh} ${tenant?.replaceAll('.', '-') ?? contractPlaces[contract ?? ''] ?? agency ?? ''}`.trim())
    return `  ${name.padEnd(12)} ${displayName}  ${held.join('；')}`
  })
  return ['演示账号（密码都是） Demo accounts, all with the password: ' + demoPassword, ...lines].join('\n')
}

const contractPlaces: Readonly<Record<string, string>> = { town: 'gz-zc-lc', district: 'gz-zc-lc 等', city: 'gz 等' }

async function isDemo(place: DatabasePlace): Promise<boolean> {
  const db = connectMigrator(place)
  try {
    const names = shownAccounts.map(({ name }) => name)
    const rows = await db.selectFrom('core.account').select('id').where('name', 'in', names).execute()
    return rows.length === names.length
  } finally {
    await db.destroy()
  }
}
