import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * H07: delivered at least once, shown once. An alarm that was handed up before it had stood on somebody's screen stood there again
 * with every page: only receipts of the newest round could be marked as shown, and theirs is of an older one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* It stood on this person's screen: their newest receipt says when, of whichever round it is. */
    create or replace function core.mark_alarm_shown(p_alarm uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.alarm_receipt r set shown_at = clock_timestamp()
        where r.alarm_id = p_alarm and r.account_id = me.actor and r.shown_at is null and not exists (select from core.alarm_receipt n
          where n.tenant_id = r.tenant_id and n.alarm_id = r.alarm_id and n.account_id = r.account_id and n.round > r.round); end $$;
  `.execute(db))
}
