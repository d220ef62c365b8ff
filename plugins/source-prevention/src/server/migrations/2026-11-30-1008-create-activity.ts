import { sql, type Kysely } from 'kysely'
import { id, madeBy, ownRules } from '@xinshe/plugin-kit/migration'

/**
 * What a community did together (5.1.g). It belongs to a contract, as a patrol does: the bureaus read when, where and how many came,
 * the contract's staff and the desk of the place what was said. Nothing of it is changed.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('source_prevention.activity')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull())
    .addColumn('host_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('deliberation', 'mutual-help', 'other')`))
    .addColumn('community', 'text', (c) => c.notNull().check(sql`char_length(community) between 1 and 60`))
    .addColumn('held_on', 'date', (c) => c.notNull())
    .addColumn('persons', 'integer', (c) => c.notNull().check(sql`persons between 1 and 100000`))
    .$call(madeBy)
    .addForeignKeyConstraint('activity_host', ['contract_id', 'host_id'], 'core.post', ['contract_id', 'id'])
    .execute()
  await db.schema
    .createTable('source_prevention.activity_words')
    .$call(id)
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('words_of_activity', ['tenant_id', 'id'], 'source_prevention.activity', ['tenant_id', 'id'])
    .execute()
  await ownRules(db, 'source_prevention.activity')
  await ownRules(db, 'source_prevention.activity_words', { floor: false })
  await sql`
    create index on source_prevention.activity (tenant_id, held_on);

    create policy reads on source_prevention.activity as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
    create policy edits on source_prevention.activity as restrictive for update to app_user using (false);
    create policy adds on source_prevention.activity as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id, host_id] && (select t.holds from authz.ticket t));
    grant insert (tenant_id, id, contract_id, host_id, kind, community, held_on, persons) on source_prevention.activity to app_user;

    -- no floor: the activity has one
    create policy reads on source_prevention.activity_words as restrictive for select to app_user using (exists (
      select from source_prevention.activity a where a.tenant_id = activity_words.tenant_id and a.id = activity_words.id
        and (a.contract_id in (select unnest(t.contracts) from authz.ticket t) or a.tenant_id in (select unnest(t.desk) from authz.ticket t))));
    create policy adds on source_prevention.activity_words as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from source_prevention.activity a where a.tenant_id = activity_words.tenant_id and a.id = activity_words.id
        and array[a.contract_id, a.host_id] && (select t.holds from authz.ticket t)));
    create policy edits on source_prevention.activity_words as restrictive for update to app_user using (false);
    grant insert (tenant_id, id, sealed) on source_prevention.activity_words to app_user;
  `.execute(db)
}
