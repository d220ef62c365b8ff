import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** The timeline of an event (5.8.a): opened with its checklist, steps, calls, notes, the end. A step is settled once. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'crisis_intervention.entry'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('event_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('opened', 'step', 'call', 'note', 'ended')`))
    .addColumn('step', 'integer')
    .addColumn('responder', 'text', (c) => c.check(sql`responder in ('police', 'medical', 'community', 'family', 'bureau', 'other')`))
    .addColumn('is_reached', 'boolean')
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .addForeignKeyConstraint('entry_of_event', ['tenant_id', 'event_id'], 'crisis_intervention.event', ['tenant_id', 'id'])
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await sql`create unique index entry_step on crisis_intervention.entry (tenant_id, event_id, step) where step is not null`.execute(db)
  await sql`create index on crisis_intervention.entry (tenant_id, event_id, happened_at)`.execute(db)
  await protect(db, table, 'content')
}
