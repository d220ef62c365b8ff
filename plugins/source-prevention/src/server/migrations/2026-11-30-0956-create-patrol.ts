import { sql, type Kysely } from 'kysely'
import { id, madeBy, openColumns, ownRules } from '@xinshe/plugin-kit/migration'

/**
 * Which community is walked through how often and by whom, and what was seen there (5.1.a). They belong to a contract, as a clue
 * does, and by the same rules: the lead plans, whose community it is records.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('source_prevention.patrol_plan')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull())
    .addColumn('owner_id', 'uuid', (c) => c.notNull())
    .addColumn('community', 'text', (c) => c.notNull().check(sql`char_length(community) between 1 and 60`))
    .addColumn('every_days', 'integer', (c) => c.notNull().check(sql`every_days between 1 and 366`))
    .addColumn('next_on', 'date', (c) => c.notNull())
    .addColumn('retired_at', 'timestamptz')
    .$call(madeBy)
    .addForeignKeyConstraint('patrol_owner', ['contract_id', 'owner_id'], 'core.post', ['contract_id', 'id'])
    .execute()
  await db.schema
    .createTable('source_prevention.patrol')
    .$call(id)
    .addColumn('plan_id', 'uuid', (c) => c.notNull())
    .addColumn('patrolled_on', 'date', (c) => c.notNull())
    .addColumn('households', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('patrol_of_plan', ['tenant_id', 'plan_id'], 'source_prevention.patrol_plan', ['tenant_id', 'id'])
    .execute()
  await ownRules(db, 'source_prevention.patrol_plan')
  await ownRules(db, 'source_prevention.patrol', { floor: false })
  await sql`
    create index on source_prevention.patrol_plan (tenant_id, next_on) where retired_at is null;
    create index on source_prevention.patrol (tenant_id, plan_id, patrolled_on desc);
    alter table source_prevention.clue add column patrol_id uuid, add constraint clue_of_patrol foreign key (tenant_id, patrol_id) references source_prevention.patrol (tenant_id, id);

    create policy reads on source_prevention.patrol_plan as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
    create policy adds on source_prevention.patrol_plan as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id] && (select t.holds from authz.ticket t));
    create policy edits on source_prevention.patrol_plan as restrictive for update to app_user
      using ((select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t))
      with check ((select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t));
    grant insert (tenant_id, id, contract_id, owner_id, community, every_days, next_on), update (next_on, retired_at) on source_prevention.patrol_plan to app_user;

    -- no floor: the plan has one
    create policy reads on source_prevention.patrol as restrictive for select to app_user using (exists (
      select from source_prevention.patrol_plan p where p.tenant_id = patrol.tenant_id and p.id = patrol.plan_id
        and (p.contract_id in (select unnest(t.contracts) from authz.ticket t) or p.tenant_id in (select unnest(t.desk) from authz.ticket t))));
    create policy adds on source_prevention.patrol as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from source_prevention.patrol_plan p where p.tenant_id = patrol.tenant_id and p.id = patrol.plan_id
        and array[p.contract_id, p.owner_id] && (select t.holds from authz.ticket t)));
    create policy edits on source_prevention.patrol as restrictive for update to app_user using (false);
    grant insert (tenant_id, id, plan_id, patrolled_on, households, sealed) on source_prevention.patrol to app_user;
  `.execute(db)
  await openColumns(db, 'source_prevention.clue', ['patrol_id'])
}
