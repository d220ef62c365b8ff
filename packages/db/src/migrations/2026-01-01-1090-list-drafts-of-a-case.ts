import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Who has unsigned text in a case, so that a hand-over leaves nothing without an owner (7.1.4.c). That it is there,
 * since when and whose: never the text, which stays its author's alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.drafts_of_case(p_tenant uuid, p_case uuid) returns table (form text, account_id uuid, saved_at timestamptz)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select d.form, d.made_by, d.saved_at from core.draft d
        where d.tenant_id = p_tenant and p_tenant = any (me.tenants)
          and exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case
            and array[c.contract_id, c.worker_id, c.id] && me.holds
            -- not to whom a case is merely shared with: the lead, the responsible worker, the author
            and (me.role = 'lead' or c.worker_id = me.post_id or d.made_by = me.actor) and not c.walled_from && me.selves)
          and (d.subject_id = p_case or d.subject_id in (select r.id from core.form_record r where r.tenant_id = p_tenant and r.case_id = p_case))
        order by d.saved_at; end $$;
    grant execute on function core.drafts_of_case(uuid,uuid) to app_user;
  `.execute(db))
}
