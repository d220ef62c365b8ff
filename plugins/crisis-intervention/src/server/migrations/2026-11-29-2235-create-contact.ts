import type { Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** Whom to call who is close to the person (6.3.3.d 家属): names and telephones of people, sealed under the key of their case. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'crisis_intervention.contact'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .addColumn('retired_at', 'timestamptz')
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content', ['retired_at'])
}
