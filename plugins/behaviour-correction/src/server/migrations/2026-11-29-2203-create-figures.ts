import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** What happened, on which day, and nothing of what was said: the figures the tiers above may count. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'behaviour_correction.figure'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('happened_on', 'date', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await sql`create index on behaviour_correction.figure (tenant_id, happened_on)`.execute(db)
  await protect(db, table, 'registry', ['kind'])
}
