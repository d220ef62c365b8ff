import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.1, 7.2.1.b: what became of a contact is written into an alarm by the act that struck it, once. Before, whoever had ever struck
 * a contact could add any text to its alarms for good.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Writes into the story of such an alarm what became of the contact, in the transaction of the strike and once; it neither stops nor climbs
       for it. Whoever corrects a contact need not be one of those it was told to. */
    create or replace function core.note_strike(p_tenant uuid, p_strike uuid, p_alarm uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm; s core.contact_strike;
      -- xmin keeps 32 of its 64 bits: that the row is younger than this transaction's start tells it from one of four billion before
      this_act constant xid := pg_catalog.pg_current_xact_id()::xid; begin
      select * into s from core.contact_strike x where x.tenant_id = p_tenant and x.id = p_strike and x.xmin = this_act and x.made_at >= pg_catalog.now();
      if not found or p_sealed is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_alarm and x.id in (select core.alarms_of_strike(p_tenant, p_strike)) for update;
      if not found or exists (select from core.alarm_note n where n.tenant_id = p_tenant and n.alarm_id = a.id and n.act = 'noted' and n.xmin = this_act and n.made_at >= s.made_at) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.write_alarm_act(me, a, 'noted');
      perform core.write_alarm_note(me, a, 'noted', p_note, p_sealed); end $$;
  `.execute(db))
}
