import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/**
 * Likelihood and severity with the level they gave (6.3.4.b), and the scale of a place. The database too wants the
 * rating with the contingency plan from the third level up (5.9.b).
 */
export async function up(db: Kysely<any>): Promise<void> {
  const [assessment, scale] = ['behaviour_correction.harm_assessment', 'behaviour_correction.level_scale'] as const
  await db.schema
    .createTable(assessment)
    .$call(id)
    .addColumn('assessed_on', 'date', (c) => c.notNull())
    .addColumn('likelihood', 'integer', (c) => c.notNull().check(sql`likelihood between 1 and 5`))
    .addColumn('severity', 'integer', (c) => c.notNull().check(sql`severity between 1 and 5`))
    .addColumn('level', 'integer', (c) => c.notNull().check(sql`level between 1 and 6`))
    .addColumn('levels', 'jsonb', (c) => c.notNull())
    .addColumn('rating_id', 'uuid')
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addCheckConstraint('harm_assessment_plan', sql`level < 3 or rating_id is not null`)
    .addForeignKeyConstraint('harm_assessment_rating', ['tenant_id', 'rating_id'], 'core.risk_rating', ['tenant_id', 'id'])
    .execute()
  await caseRef(db, assessment)
  await protect(db, assessment, 'content')

  await db.schema
    .createTable(scale)
    .$call(id)
    .addColumn('published', 'boolean', (c) => c.notNull().defaultTo(true))
    .addColumn('version', 'integer', (c) => c.notNull().check(sql`version > 0`))
    .addColumn('levels', 'jsonb', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await sql`create unique index level_scale_version on behaviour_correction.level_scale (tenant_id, version)`.execute(db)
  await protect(db, scale, 'house')
}
