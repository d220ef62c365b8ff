import { sql, type Kysely } from 'kysely'
import { id, madeBy } from '@xinshe/plugin-kit/migration'

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
  await sql`
    create index on source_prevention.activity (tenant_id, held_on);

    do $$ declare t text; begin
      foreach t in array array['source_prevention.activity', 'source_prevention.activity_words'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('alter table %s alter made_by set default authz.actor()', t);
        execute format('create policy door on %s to app_user using (true) with check (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy migrate_only on %s as restrictive to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy edits on %s as restrictive for update to app_user using (false)', t);
        execute format('create policy removes on %s as restrictive for delete to app_user using (false)', t);
        execute format('grant select on %s to app_user', t);
        execute format('grant select, insert, update on %s to authz_fn', t);
      end loop;
    end $$;

    create policy floor on source_prevention.activity as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy reads on source_prevention.activity as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
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
    grant insert (tenant_id, id, sealed) on source_prevention.activity_words to app_user;
  `.execute(db)
}
