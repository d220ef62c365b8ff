import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** The dated scores of a case (5.6.d). One check a day: two people recording at once, the second is told. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'case_management.effect_check'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('checked_on', 'date', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('baseline', 'follow-up')`))
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('scores', 'jsonb', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await db.schema.createIndex('effect_check_day').on(table).columns(['tenant_id', 'case_id', 'checked_on']).unique().execute()
  await protect(db, table, 'content')
}
