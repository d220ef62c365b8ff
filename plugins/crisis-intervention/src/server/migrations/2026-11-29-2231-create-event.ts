import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** A crisis event and its times to the second (5.8.a). One of a case runs at a time, and beside it one drill. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'crisis_intervention.event'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('alarm_id', 'uuid')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('red', 'orange', 'yellow', 'blue')`))
    .addColumn('is_drill', 'boolean', (c) => c.notNull())
    .addColumn('noticed_at', 'timestamptz', (c) => c.notNull())
    .addColumn('started_at', 'timestamptz', (c) => c.notNull())
    .addColumn('start_minutes', 'integer', (c) => c.notNull())
    .addColumn('police_minutes', 'integer', (c) => c.notNull())
    .addColumn('police_at', 'timestamptz')
    .addColumn('support_at', 'timestamptz')
    .addColumn('ended_at', 'timestamptz')
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await sql`create unique index event_running on crisis_intervention.event (tenant_id, case_id, is_drill) where ended_at is null`.execute(db)
  await sql`create index on crisis_intervention.event (tenant_id, started_at)`.execute(db)
  await protect(db, table, 'registry', ['police_at', 'support_at', 'ended_at'])
}
