import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, protect } from '@xinshe/plugin-kit/migration'

/** The evidence locker (6.3.4.e): items with the hash they were locked with, the chain of custody of each, hand-overs to the police. Nothing of it is ever changed. */
export async function up(db: Kysely<any>): Promise<void> {
  const [evidence, handOver, custody] = ['behaviour_correction.evidence', 'behaviour_correction.hand_over', 'behaviour_correction.custody'] as const
  await db.schema
    .createTable(evidence)
    .$call(id)
    .addColumn('captured_at', 'timestamptz', (c) => c.notNull())
    .addColumn('document_id', 'uuid')
    .addColumn('sha256', 'bytea', (c) => c.check(sql`octet_length(sha256) = 32`))
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addCheckConstraint('evidence_hash', sql`(document_id is null) = (sha256 is null)`)
    .addForeignKeyConstraint('evidence_document', ['tenant_id', 'document_id'], 'core.document', ['tenant_id', 'id'])
    .execute()
  await caseRef(db, evidence)
  await protect(db, evidence, 'content')

  await db.schema
    .createTable(handOver)
    .$call(id)
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .execute()
  await caseRef(db, handOver)
  await protect(db, handOver, 'content')

  await db.schema
    .createTable(custody)
    .$call(id)
    .addColumn('evidence_id', 'uuid', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull().check(sql`act in ('locked', 'checked', 'passed-on', 'handed-over')`))
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('found', 'bytea')
    .addColumn('is_intact', 'boolean')
    .addColumn('hand_over_id', 'uuid')
    .addColumn('form_version', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addCheckConstraint('custody_hand_over', sql`(act = 'handed-over') = (hand_over_id is not null)`)
    .addForeignKeyConstraint('custody_of_evidence', ['tenant_id', 'evidence_id'], evidence, ['tenant_id', 'id'])
    .addForeignKeyConstraint('custody_by_hand_over', ['tenant_id', 'hand_over_id'], handOver, ['tenant_id', 'id'])
    .execute()
  await caseRef(db, custody)
  await sql`create index on behaviour_correction.custody (tenant_id, evidence_id)`.execute(db)
  await protect(db, custody, 'content')
}
