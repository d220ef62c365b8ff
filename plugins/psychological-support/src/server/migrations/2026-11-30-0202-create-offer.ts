import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** What was done about offering support (5.7.c): one row per act, the newest counts. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'psychological_support.offer'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('act', 'text', (c) => c.notNull().check(sql`act in ('offered', 'accepted', 'refused')`))
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content')
}
