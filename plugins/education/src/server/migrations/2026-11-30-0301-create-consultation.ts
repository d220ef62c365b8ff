import type { Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** What a petitioner asked about policy and was told, and which version of which guide was given (6.3.1.d). Both are content: what is given tells what a household lacks. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('education.consultation')
    .$call(id)
    .addColumn('held_at', 'timestamptz', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, 'education.consultation')
  await protect(db, 'education.consultation', 'content')

  await db.schema
    .createTable('education.given_guide')
    .$call(id)
    .addColumn('consultation_id', 'uuid', (c) => c.notNull())
    .addColumn('version_id', 'uuid', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('given_at', ['tenant_id', 'consultation_id'], 'education.consultation', ['tenant_id', 'id'])
    .addForeignKeyConstraint('given_version', ['tenant_id', 'version_id'], 'education.guide_version', ['tenant_id', 'id'])
    .addUniqueConstraint('given_once', ['tenant_id', 'consultation_id', 'version_id'])
    .execute()
  await caseRef(db, 'education.given_guide')
  await protect(db, 'education.given_guide', 'content')
}
