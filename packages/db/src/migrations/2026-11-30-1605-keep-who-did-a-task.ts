import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c: a case that changes hands takes along what is still to be done; what was done or dropped stays with whose it was. One that
 * changes contract takes all of it, as a task belongs to a post of its contract: then its history tells who did it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Taken up again, a task of somebody who gets no work any more is the worker's. */
    create or replace function core.task_follows_case() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.worker_id <> old.worker_id and (old.state = 'open' and old.owner_id = old.worker_id or new.contract_id <> old.contract_id) then new.owner_id := new.worker_id; end if;
      if new.state = 'open' and old.state <> 'open' and not exists (select from core.post p where p.id = new.owner_id and p.handed_over_at is null
          and (p.ends is null or core.today() <= p.ends)) then new.owner_id := new.worker_id; end if;
      return new; end $$;
  `.execute(db))
}
