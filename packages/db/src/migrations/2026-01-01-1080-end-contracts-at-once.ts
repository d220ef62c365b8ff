import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A contract that began today, or has yet to begin, ends at once as well: with the day before its first, as posts do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.contract drop constraint contract_check;
    alter table core.contract add constraint contract_check check (ends >= starts - 1);
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create or replace function core.end_contract(p_contract uuid, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.contract set ends = greatest(core.today() - 1, starts - 1) where id = p_contract and tenant_id = any (me.desk) and me.role = 'bureau-admin';   -- waits for tickets being issued (for share)
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      delete from authz.ticket where p_contract = any (contracts);
      perform core.note_unit_act(me, me.desk[1], (select agency_id from core.contract where id = p_contract), p_contract, 'contract-ended', p_reason, '{}'); end $$;
  `.execute(db))
}
