import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 8.2.a: whoever has recused themselves stands behind the wall, before the row of their own recusal too. They declared it, so
 * that it stands is no news to them; this says so much and nothing else of the case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.is_own_recusal(p_tenant uuid, p_case uuid) returns boolean language sql stable security definer set search_path = '' as $$
      select p_tenant = any ((authz.me()).tenants) and exists (select from core.recusal x
        where x.tenant_id = p_tenant and x.case_id = p_case and x.account_id = (authz.me()).actor and x.lifted_at is null) $$;
    grant execute on function core.is_own_recusal(uuid,uuid) to app_user;
  `.execute(db))
}
