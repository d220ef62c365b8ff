import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** How grave a state of mind is (5.7.a): by which instrument in which version, what it came to, and what the worker judged. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = 'psychological_support.appraisal'
  await db.schema
    .createTable(table)
    .$call(id)
    .addColumn('taken_on', 'date', (c) => c.notNull())
    .addColumn('instrument', 'text')
    .addColumn('instrument_version', 'integer')
    .addColumn('score', 'integer', (c) => c.check(sql`score >= 0`))
    .addColumn('proposed', 'text', (c) => c.check(sql`proposed in ('none', 'general', 'serious')`))
    .addColumn('severity', 'text', (c) => c.notNull().check(sql`severity in ('none', 'general', 'serious', 'suspected-disorder')`))
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .addCheckConstraint('score_has_its_instrument', sql`num_nulls(instrument, instrument_version, score, proposed) in (0, 4)`)
    .$call(madeBy)
    .execute()
  await caseRef(db, table)
  await protect(db, table, 'content')
}
