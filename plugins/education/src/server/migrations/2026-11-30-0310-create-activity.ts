import { sql, type Kysely } from 'kysely'
import { id, madeBy, ownRules } from '@xinshe/plugin-kit/migration'

/**
 * What is told to the public (5.5.a), and what is to be told every month (5.5.d). Both belong to a contract and name nobody: its
 * staff and the bureaus read them; an activity is written by whoever held it and the lead, a monthly item by the lead.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('education.monthly_item')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull().check(sql`char_length(title) between 1 and 60`))
    .addColumn('since_on', 'date', (c) => c.notNull())
    .addColumn('retired_at', 'timestamptz')
    .$call(madeBy)
    .addUniqueConstraint('item_of_contract', ['tenant_id', 'id', 'contract_id'])
    .addForeignKeyConstraint('item_area', ['tenant_id', 'contract_id'], 'core.contract_area', ['tenant_id', 'contract_id'])
    .execute()
  await db.schema
    .createTable('education.activity')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull())
    .addColumn('host_id', 'uuid', (c) => c.notNull())
    .addColumn('item_id', 'uuid')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('lecture', 'booklets', 'counter', 'other')`))
    .addColumn('place_type', 'text', (c) => c.notNull().check(sql`place_type in ('street', 'community', 'organisation')`))
    .addColumn('place', 'text', (c) => c.notNull().check(sql`char_length(place) between 1 and 60`))
    .addColumn('topic', 'text', (c) => c.notNull().check(sql`topic in ('allowance', 'insurance', 'relief', 'regulations', 'other')`))
    .addColumn('held_on', 'date', (c) => c.notNull())
    .addColumn('persons', 'integer', (c) => c.notNull().check(sql`persons between 0 and 100000`))
    .addColumn('copies', 'integer', (c) => c.notNull().check(sql`copies between 0 and 1000000`))
    .$call(madeBy)
    .addForeignKeyConstraint('activity_host', ['contract_id', 'host_id'], 'core.post', ['contract_id', 'id'])
    .addForeignKeyConstraint('activity_area', ['tenant_id', 'contract_id'], 'core.contract_area', ['tenant_id', 'contract_id'])
    .addForeignKeyConstraint('activity_of_item', ['tenant_id', 'item_id', 'contract_id'], 'education.monthly_item', ['tenant_id', 'id', 'contract_id'])
    .execute()
  await ownRules(db, 'education.monthly_item')
  await ownRules(db, 'education.activity')
  await sql`
    create index on education.activity (tenant_id, held_on);

    create policy reads on education.monthly_item as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
    create policy adds on education.monthly_item as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id] && (select t.holds from authz.ticket t));
    create policy edits on education.monthly_item as restrictive for update to app_user
      using ((select t.writes from authz.ticket t) and array[contract_id] && (select t.holds from authz.ticket t));
    grant insert (tenant_id, id, contract_id, title, since_on), update (retired_at) on education.monthly_item to app_user;

    create policy reads on education.activity as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
    create policy adds on education.activity as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id, host_id] && (select t.holds from authz.ticket t));
    create policy edits on education.activity as restrictive for update to app_user using (false);
    grant insert (tenant_id, id, contract_id, host_id, item_id, kind, place_type, place, topic, held_on, persons, copies) on education.activity to app_user;
  `.execute(db)
}
