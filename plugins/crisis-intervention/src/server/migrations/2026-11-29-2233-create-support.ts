import type { Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** Sessions of crisis support with their scales (5.8.b), traits (5.8.c) and worksheet (6.3.3.e). */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'crisis_intervention.support'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('event_id', 'uuid')
    .addColumn('held_at', 'timestamptz', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('scales', 'jsonb', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .addForeignKeyConstraint('support_of_event', ['tenant_id', 'event_id'], 'crisis_intervention.event', ['tenant_id', 'id'])
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content')
}
