import { sql, type Kysely } from 'kysely'
import { caseRef, id, madeBy, ownRules, protect } from '@xinshe/plugin-kit/migration'

/**
 * What was noticed before anybody petitioned (5.1.a, 5.1.d), and its history. A clue belongs to a contract and hangs on no
 * case, so that no kind of `protect` fits; `lineage` says which case came from it (4.2). Facts are read by the contract's staff
 * and the bureaus, words by the staff and the desk of the place; once linked, both follow the case, its wall included.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('source_prevention.clue')
    .$call(id)
    .addColumn('contract_id', 'uuid', (c) => c.notNull())
    .addColumn('owner_id', 'uuid', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull().check(sql`source in ('visit', 'contact', 'opinion', 'forum', 'other')`))
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('red', 'orange', 'yellow', 'blue')`))
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('waiting').check(sql`state in ('waiting', 'handling', 'resolved', 'converted', 'ended')`))
    .addColumn('found_on', 'date', (c) => c.notNull())
    .addColumn('due_on', 'date', (c) => c.notNull())
    .addColumn('review_on', 'date')
    .addColumn('next_check_on', 'date')
    .addColumn('settled_on', 'date')
    .addColumn('is_linked', 'boolean', (c) => c.notNull().defaultTo(false))
    .$call(madeBy)
    .addUniqueConstraint('clue_of_contract', ['tenant_id', 'id', 'contract_id'])
    .addForeignKeyConstraint('clue_owner', ['contract_id', 'owner_id'], 'core.post', ['contract_id', 'id'])
    .addCheckConstraint('clue_analysed', sql`state not in ('handling', 'resolved') or review_on is not null`)
    .addCheckConstraint('clue_settled', sql`(state in ('waiting', 'handling')) = (settled_on is null)`)
    .addCheckConstraint('clue_converted', sql`state <> 'converted' or is_linked`)
    .execute()
  await sql`create index on source_prevention.clue (tenant_id, state, due_on)`.execute(db)

  await db.schema
    .createTable('source_prevention.clue_entry')
    .$call(id)
    .addColumn('clue_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('found', 'analysed', 'begun', 'noted', 'assigned', 'levelled', 'resolved', 'ended', 'linked')`))
    .addColumn('happened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('sealed', 'bytea', (c) => c.notNull())
    .$call(madeBy)
    .addForeignKeyConstraint('entry_of_clue', ['tenant_id', 'clue_id'], 'source_prevention.clue', ['tenant_id', 'id'])
    .execute()
  await sql`create index on source_prevention.clue_entry (tenant_id, clue_id)`.execute(db)

  await db.schema
    .createTable('source_prevention.lineage')
    .$call(id)
    .addColumn('clue_id', 'uuid', (c) => c.notNull())
    .addColumn('found_by', 'uuid', (c) => c.notNull())
    .addColumn('returned_on', 'date')
    .$call(madeBy)
    .addForeignKeyConstraint('lineage_of_clue', ['tenant_id', 'clue_id', 'found_by'], 'source_prevention.clue', ['tenant_id', 'id', 'contract_id'])
    .execute()
  await caseRef(db, 'source_prevention.lineage')
  await sql`create unique index lineage_once on source_prevention.lineage (tenant_id, clue_id)`.execute(db)
  await protect(db, 'source_prevention.lineage', 'registry', ['returned_on'])

  await ownRules(db, 'source_prevention.clue')
  await ownRules(db, 'source_prevention.clue_entry', { floor: false })
  await sql`
    create policy reads on source_prevention.clue as restrictive for select to app_user using (case
      when is_linked then exists (select from source_prevention.lineage l where l.tenant_id = clue.tenant_id and l.clue_id = clue.id)
      else contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry' end);
    create policy adds on source_prevention.clue as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t));
    create policy edits on source_prevention.clue as restrictive for update to app_user
      using (not is_linked and (select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t))
      with check ((select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t));
    grant insert (tenant_id, id, contract_id, owner_id, source, level, found_on, due_on) on source_prevention.clue to app_user;
    grant update (owner_id, level, state, review_on, next_check_on, settled_on, is_linked) on source_prevention.clue to app_user;

    -- no floor: the clue has one, and nobody reads an entry whose clue they do not see
    create policy reads on source_prevention.clue_entry as restrictive for select to app_user using (exists (
      select from source_prevention.clue c where c.tenant_id = clue_entry.tenant_id and c.id = clue_entry.clue_id and case
        when c.is_linked then exists (select from source_prevention.lineage l where l.tenant_id = c.tenant_id and l.clue_id = c.id
          and array[l.contract_id, l.worker_id, l.case_id] && (select t.keys from authz.ticket t))
        else c.contract_id in (select unnest(t.contracts) from authz.ticket t) or c.tenant_id in (select unnest(t.desk) from authz.ticket t) end));
    create policy adds on source_prevention.clue_entry as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from source_prevention.clue c where c.tenant_id = clue_entry.tenant_id and c.id = clue_entry.clue_id and not c.is_linked
        and array[c.contract_id, c.owner_id] && (select t.holds from authz.ticket t)));
    create policy edits on source_prevention.clue_entry as restrictive for update to app_user using (false);
    grant insert (tenant_id, id, clue_id, kind, happened_at, sealed) on source_prevention.clue_entry to app_user;

    -- nobody says of another contract's clue what came from it; the key keeps whose it was
    create policy claims on source_prevention.lineage as restrictive for insert to app_user with check (found_by in (select unnest(t.contracts) from authz.ticket t));
  `.execute(db)
}
