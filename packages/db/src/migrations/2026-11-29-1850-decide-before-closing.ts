import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * A closed case takes neither a decision nor a signature, so it does not close while a form of it waits for the lead, or was
 * returned and waits for its next version (B.16, C.14). Of those that were returned the core's own alone: the module of
 * another may be off meanwhile, and then nobody can sign it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The steps of a case, and what each needs, held by the database too (7.1, A.30, C.14). */
    create or replace function core.guard_stage() returns trigger language plpgsql security definer set search_path = '' as $$
    declare needs text := case new.stage when 'assessed' then 'core.intake' when 'planned' then 'core.plan' when 'closed' then 'core.closure' end; begin
      if new.stage = old.stage then return new; end if;
      if not (old.stage, new.stage) in (('registered','assessed'),('registered','declined'),('assessed','planned'),('assessed','declined'),
          ('planned','in-service'),('planned','closed'),('in-service','closed'),('closed','archived'),('closed','in-service'),('archived','in-service')) then
        raise exception 'wrong step: % to %', old.stage, new.stage using errcode = '23514'; end if;
      if needs is not null and not exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id
          and r.form = needs and r.state = 'approved') then
        raise exception 'wrong step: % without an approved %', new.stage, needs using errcode = '23514'; end if;
      if new.stage = 'closed' and exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id
          and (r.state = 'signed' or r.state = 'returned' and r.form like 'core.%')) then
        raise exception 'B.16: a form is not done with' using errcode = '23514'; end if;
      new.moved_at := clock_timestamp();
      return new; end $$;
  `.execute(db))
}
