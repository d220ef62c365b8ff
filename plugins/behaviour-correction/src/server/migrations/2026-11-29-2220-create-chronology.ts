import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** Lines of the chronology added by hand (6.3.4.a). A line is corrected by a later one, once. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'behaviour_correction.chronology_entry'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('corrects', 'uuid')
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('chronology_corrects', ['tenant_id', 'corrects'], table, ['tenant_id', 'id'])
    .execute()
  await caseRef(db, table)
  await sql`create unique index chronology_entry_corrected on behaviour_correction.chronology_entry (tenant_id, corrects) where corrects is not null`.execute(db)
  await protect(db, table, 'content')
}
