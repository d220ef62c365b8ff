import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 8.2.a, 6.2.b: when every lead of a project has recused from a case nobody there decides in it any more. Whoever works on it
 * reads so and asks the agency for one more lead. The agency's desk itself is told nothing: where a case is gone and no lead is
 * missing it would read an accusation (docs/decisions/0035).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether the case is open, has a lead who recused, and none who did not. */
    create function core.lacks_lead(c core."case") returns boolean language sql stable set search_path = '' as $$
      with lead as (select o.account_id = any (core.recused_from(c.tenant_id, c.matter_id)) as is_recused from core.post o
        join core.account a on a.id = o.account_id and a.disabled_at is null
        where o.contract_id = c.contract_id and o.role = 'lead' and o.handed_over_at is null and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends))
      select c.stage = any ('{registered,assessed,planned,in-service}') and coalesce((select bool_and(l.is_recused) from lead l), false) $$;

    /* To whoever reads the case. */
    create function core.needs_lead(p_tenant uuid, p_case uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case and not c.walled_from && me.selves
        and array[c.contract_id, c.worker_id, c.id] && me.keys and core.lacks_lead(c)); end $$;

    grant execute on function core.needs_lead(uuid,uuid) to app_user;
  `.execute(db))
}
