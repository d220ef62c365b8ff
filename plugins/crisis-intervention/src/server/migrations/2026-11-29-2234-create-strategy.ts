import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** How each of the four steps of the strategy stands (5.8.d); every change is a row, the newest of a step counts. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'crisis_intervention.strategy'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('step', 'integer', (c) => c.notNull().check(sql`step between 1 and 4`))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'under-way', 'done')`))
    .addColumn('rating', 'integer', (c) => c.check(sql`rating between 1 and 5`))
    .addColumn('agreed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content')
}
