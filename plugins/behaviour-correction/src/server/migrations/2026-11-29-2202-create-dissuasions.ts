import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** The dissuasion log (5.9.c, 6.3.4.c, 6.3.4.d) and how each entry ended (5.9.d). */
export async function up(db: Kysely<any>): Promise<void> {
  const [dissuasion, result] = ['behaviour_correction.dissuasion', 'behaviour_correction.dissuasion_result'] as const
  await db.schema
    .createTable(dissuasion)
    .$call(id)
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('kinds', sql`text[]`, (c) => c.notNull().check(sql`cardinality(kinds) > 0 and kinds <@ array['guide', 'dissuade', 'criticise', 'educate']`))
    .addColumn('contact_id', 'uuid')
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('dissuasion_contact', ['tenant_id', 'contact_id'], 'core.contact', ['tenant_id', 'id'])
    .execute()
  await caseRef(db, dissuasion)
  await protect(db, dissuasion, 'content')

  await db.schema
    .createTable(result)
    .$call(id)
    .addColumn('dissuasion_id', 'uuid', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull().check(sql`version > 0`))
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('result_of_dissuasion', ['tenant_id', 'dissuasion_id'], dissuasion, ['tenant_id', 'id'])
    .execute()
  await caseRef(db, result)
  await sql`create unique index dissuasion_result_version on behaviour_correction.dissuasion_result (tenant_id, dissuasion_id, version)`.execute(db)
  await protect(db, result, 'content')
}
