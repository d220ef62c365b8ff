import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** When a case is to be looked at again, and how far it came: what the tiers above may read (5.6.d 动态监测). */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'case_management.reassessment'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('due_on', 'date', (c) => c.notNull())
    .addColumn('done_on', 'date')
    .addColumn('change', 'real', (c) => c.check(sql`change between -10 and 10`))
    .addColumn('reminded_on', 'date')
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await sql`create unique index reassessment_open on case_management.reassessment (tenant_id, case_id) where done_on is null`.execute(db)
  await sql`create index on case_management.reassessment (tenant_id, due_on) where done_on is null`.execute(db)
  await protect(db, table, 'registry', ['done_on', 'change', 'reminded_on'])
}
