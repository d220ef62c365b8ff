import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What is due about a case, by whom and until when (7.1.4.b–c). What it says is sealed; that something is due is not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.task (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      kind text not null check (kind in ('follow-up', 'plan', 'evaluation', 'other')),
      source text not null default '',
      owner_id uuid not null,
      due_on date not null, due_at time,
      state text not null default 'open' check (state in ('open', 'done', 'dropped')),
      sealed bytea not null, version int not null default 1,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create table core.task_act (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      task_id uuid not null, act text not null check (act in ('changed', 'done', 'dropped', 'reopened')), detail jsonb not null default '{}',
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, task_id) references core.task (tenant_id, id)
    );
    select core.case_ref('core.task'), core.case_ref('core.task_act');
    -- the owner is a POST of the contract, so that whoever answers for a task always belongs to it
    alter table core.task add foreign key (contract_id, owner_id) references core.post (contract_id, id);
    create index task_due on core.task (tenant_id, owner_id, due_on, id) where state = 'open';
    create index on core.task_act (tenant_id, task_id, made_at);
    select core.protect('core.task', 'registry', '{owner_id,due_on,due_at,state,sealed,version}'), core.protect('core.task_act', 'registry');
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* A case that changes hands takes the tasks of its worker along; one that changes contract, all of them: nothing is left without an owner. */
    create function core.task_follows_case() returns trigger language plpgsql set search_path = '' as $$ begin
      if new.worker_id <> old.worker_id and (old.owner_id = old.worker_id or new.contract_id <> old.contract_id) then new.owner_id := new.worker_id; end if;
      return new; end $$;
    grant execute on function core.task_follows_case() to house_owner;
  `.execute(db))
  await sql`create trigger follow_case before update on core.task for each row execute function core.task_follows_case()`.execute(db)
}
