import { sql, type Kysely } from 'kysely'
import { id, madeBy } from '@xinshe/plugin-kit/migration'

/**
 * What belongs to a contract and to no case: contingency plans (6.3.3.c) and the roster of offices on duty (6.3.3.d). No
 * kind of `protect` fits, so the rules stand here: the contract's staff read, whoever leads it writes.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('crisis_intervention.plan')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull().references('core.contract.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('retired_at', 'timestamptz')
    .$call(madeBy)
    .execute()
  await db.schema
    .createTable('crisis_intervention.roster')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull().references('core.contract.id'))
    .addColumn('responder', 'text', (c) => c.notNull().check(sql`responder in ('police', 'medical', 'community', 'bureau', 'other')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('remark', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('retired_at', 'timestamptz')
    .$call(madeBy)
    .execute()
  await sql`
    create index on crisis_intervention.plan (contract_id) where retired_at is null;
    create index on crisis_intervention.roster (tenant_id, contract_id) where retired_at is null;
    grant usage on schema crisis_intervention to app_user, authz_fn;
    do $$ declare t text;
      floor constant text := 'tenant_id in (select unnest(t.tenants) from authz.ticket t)';
      reads constant text := 'contract_id in (select unnest(t.contracts) from authz.ticket t)';
      writes constant text := '(select t.writes from authz.ticket t) and array[contract_id] && (select t.holds from authz.ticket t)';
    begin
      foreach t in array array['crisis_intervention.plan', 'crisis_intervention.roster'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('alter table %s alter made_by set default authz.actor()', t);
        execute format('create policy door on %s to app_user using (true) with check (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy migrate_only on %s as restrictive to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy floor on %s as restrictive to app_user using (%s)', t, floor);
        execute format('create policy reads on %s as restrictive for select to app_user using (%s)', t, reads);
        execute format('create policy adds on %s as restrictive for insert to app_user with check (%s)', t, writes);
        execute format('create policy edits on %s as restrictive for update to app_user using (%s) with check (%s)', t, writes, writes);
        execute format('create policy removes on %s as restrictive for delete to app_user using (false)', t);
        execute format('grant select on %s to app_user', t);
        execute format('grant update (retired_at) on %s to app_user', t);
        execute format('grant select, insert, update on %s to authz_fn', t);
      end loop;
    end $$;
    grant insert (tenant_id, id, contract_id, name, answers) on crisis_intervention.plan to app_user;
    grant insert (tenant_id, id, contract_id, responder, name, phone, remark) on crisis_intervention.roster to app_user;
  `.execute(db)
}
