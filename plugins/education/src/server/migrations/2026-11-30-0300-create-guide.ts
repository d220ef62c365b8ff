import { sql, type Kysely } from 'kysely'
import { id, madeBy, ownRules } from '@xinshe/plugin-kit/migration'

/**
 * The guides of a place, in versions (5.5.b). They are written for the public and name nobody: whoever works at the place or
 * above it reads them, in the clear. A guide is the bureau's (`contract_id` null) or of the project that keeps it; the desk of
 * the place writes in each, a lead in those of the project. No kind of `protect` fits, so the rules stand here. Nothing of
 * either is changed: what is new is a version.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('education.guide')
    .$call(id)
    .addColumn('contract_id', 'uuid')
    .$call(madeBy)
    .addForeignKeyConstraint('guide_area', ['tenant_id', 'contract_id'], 'core.contract_area', ['tenant_id', 'contract_id'])
    .execute()
  await db.schema
    .createTable('education.guide_version')
    .$call(id)
    .addColumn('guide_id', 'uuid', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number > 0`))
    .addColumn('topic', 'text', (c) => c.notNull().check(sql`topic in ('allowance', 'insurance', 'relief', 'regulations', 'other')`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`char_length(title) between 1 and 80`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`char_length(text) between 1 and 20000`))
    .addColumn('review_by', 'date', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('version_of_guide', ['tenant_id', 'guide_id'], 'education.guide', ['tenant_id', 'id'])
    .addUniqueConstraint('version_once', ['tenant_id', 'guide_id', 'number'])
    .execute()
  await ownRules(db, 'education.guide')
  await ownRules(db, 'education.guide_version')
  await sql`
    create policy reads on education.guide as restrictive for select to app_user using ((select t.reads from authz.ticket t) <> 'none');
    create policy edits on education.guide as restrictive for update to app_user using (false);
    create policy reads on education.guide_version as restrictive for select to app_user using ((select t.reads from authz.ticket t) <> 'none');
    create policy edits on education.guide_version as restrictive for update to app_user using (false);

    create policy adds on education.guide as restrictive for insert to app_user with check ((select t.writes from authz.ticket t)
      and (tenant_id in (select unnest(t.desk) from authz.ticket t)
        or (select t.role from authz.ticket t) = 'lead' and contract_id in (select unnest(t.contracts) from authz.ticket t)));
    grant insert (tenant_id, id, contract_id) on education.guide to app_user;

    create policy adds on education.guide_version as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from education.guide g where g.tenant_id = guide_version.tenant_id and g.id = guide_version.guide_id
        and (g.tenant_id in (select unnest(t.desk) from authz.ticket t)
          or (select t.role from authz.ticket t) = 'lead' and g.contract_id in (select unnest(t.contracts) from authz.ticket t))));
    grant insert (tenant_id, id, guide_id, number, topic, title, text, review_by) on education.guide_version to app_user;
  `.execute(db)
}
