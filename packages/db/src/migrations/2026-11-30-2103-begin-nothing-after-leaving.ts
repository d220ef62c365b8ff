import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c: whoever has handed everything on is given nothing more until the last day, and begins nothing at the counter either: what
 * they typed there would belong to nobody the day after. However close the two meet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_counter_draft() returns trigger language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = me.post_id and x.contract_id is not null for share;
      if p.handed_over_at is not null then raise exception 'the post gets no new work' using errcode = '23503'; end if;
      return new; end $$;
    grant execute on function core.guard_counter_draft() to house_owner;
  `.execute(db))
  await sql`
    create trigger guard_counter_draft before insert or update of sealed on core.draft for each row when (new.form = 'core.reception')
      execute function core.guard_counter_draft()`.execute(db)
}
