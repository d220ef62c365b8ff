import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** What was done on one occasion with its causes, and what is planned about it (5.9.a). Two people adding to one record at once: the second is told. */
export async function up(db: Kysely<any>): Promise<void> {
  const [record, intervention] = ['behaviour_correction.abc_record', 'behaviour_correction.intervention'] as const
  await db.schema
    .createTable(record)
    .$call(id)
    .addColumn('thread_id', 'uuid', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull().check(sql`version > 0`))
    .addColumn('happened_on', 'date', (c) => c.notNull())
    .addColumn('contact_id', 'uuid')
    .addColumn('has_subjective', 'boolean', (c) => c.notNull())
    .addColumn('has_objective', 'boolean', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, record)
  await sql`create unique index abc_record_version on behaviour_correction.abc_record (tenant_id, thread_id, version)`.execute(db)
  await sql`alter table behaviour_correction.abc_record add foreign key (tenant_id, contact_id) references core.contact (tenant_id, id)`.execute(db)
  await protect(db, record, 'content')

  await db.schema
    .createTable(intervention)
    .$call(id)
    .addColumn('abc_id', 'uuid', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('intervention_abc', ['tenant_id', 'abc_id'], record, ['tenant_id', 'id'])
    .execute()
  await caseRef(db, intervention)
  await protect(db, intervention, 'content')
}
