import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * What goes outside takes a consent in writing, and so does a recording (4.5.b, 8.3.a). Permissions that were entered as spoken stay
 * in the ledger with what went out on them, and carry nothing more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    -- On entering alone: a row that stands is still moved to another worker with its case.
    create or replace function core.guard_consent() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.form = 'spoken' and new.kind <> 'service' then raise exception 'not in writing' using errcode = '23514'; end if;
      if new.document_id is not null and not exists (select from core.document d where d.tenant_id = new.tenant_id and d.id = new.document_id and d.case_id = new.case_id) then
        raise exception 'a document of another case' using errcode = '23503'; end if;
      return new; end $$;

    /* Whether a permission carries this use at this moment; held until the commit against being withdrawn meanwhile. */
    create or replace function core.consent_carries(p_tenant uuid, p_consent uuid, p_case uuid, p_use text, p_to_tenant uuid, p_to_contract uuid, p_organ text, p_parts text[]) returns boolean
    language plpgsql set search_path = '' as $$ begin
      perform from core.consent c where c.tenant_id = p_tenant and c.id = p_consent and c.case_id = p_case and c.kind = p_use and c.form <> 'spoken'
        and (c.valid_until is null or core.today() <= c.valid_until) and c.organ = p_organ
        and c.to_tenant is not distinct from p_to_tenant and c.to_contract is not distinct from p_to_contract and p_parts <@ c.parts for share;
      return found and not exists (select from core.consent_withdrawal w where w.tenant_id = p_tenant and w.consent_id = p_consent); end $$;
  `.execute(db))
}
