import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { Kysely } from 'kysely'

/** With a colon, which no name that people choose may have. */
const name = 'system:import'

/**
 * Who made what comes from workbooks: an account nobody can sign in to. It is disabled, holds no post, and no password
 * has this hash. Made by the first import.
 */
export async function importAccount(db: Kysely<CoreTables>): Promise<string> {
  await db
    .insertInto('core.account')
    .values({ name, display_name: '资料导入', password_hash: '!', disabled_at: new Date() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const { id } = await db.selectFrom('core.account').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  return id
}
