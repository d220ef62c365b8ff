import type { Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** Counselling sessions with their techniques and, where asked, the score of a scaling question (6.3.2.b). */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'psychological_support.session'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('held_at', 'timestamptz', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content')
}
