import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** An act on a unit says as what it was done, and for which bureau: where the person is not the reader's to know, these are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.unit_act add column made_role text, add column made_tenant uuid references core.tenant;
    update core.unit_act u set made_role = p.role, made_tenant = p.tenant_id
      from (select distinct on (x.account_id) x.account_id, x.role, x.tenant_id from core.post x
        where x.role in ('platform-operator', 'bureau-admin', 'agency-admin') order by x.account_id, x.made_at) p
      where p.account_id = u.made_by;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create or replace function core.note_unit_act(me authz.ticket, p_tenant uuid, p_agency uuid, p_contract uuid, p_act text, p_reason text, p_detail jsonb) returns void
    language sql set search_path = '' as
      $$ insert into core.unit_act (tenant_id, agency_id, contract_id, act, reason, detail, made_by, made_role, made_tenant)
         values (p_tenant, p_agency, p_contract, p_act, p_reason, p_detail, me.actor, me.role, me.desk[1]) $$;
  `.execute(db))
}
