import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A report that the law demands is made or handed up, never dismissed: also an alarm that proves false ends only with the receipt (6.3.3.0). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Red: never by whoever raised it, and only with the receipt of the report, whatever came of it. */
    create or replace function core.close_alarm(p_tenant uuid, p_id uuid, p_outcome text, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if p_sealed is null or a.level = 'red' and (a.raised_by = me.actor or a.reported_at is null) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      update core.alarm x set closed_at = clock_timestamp(), closed_by = me.actor, outcome = p_outcome, next_climb_at = null where x.tenant_id = p_tenant and x.id = p_id;
      perform core.write_alarm_act(me, a, 'closed');
      perform core.write_alarm_note(me, a, 'closed', p_note, p_sealed); end $$;
  `.execute(db))
}
