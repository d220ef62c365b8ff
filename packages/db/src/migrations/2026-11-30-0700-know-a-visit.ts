import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Whether a household came to petition again is asked by whoever works its case, and what it comes with next may be registered for
 * nobody yet, or for another contract: of such a matter the day is told, and nothing else (4.2).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The first day from p_since on that the petitioner of a case came on a visit at its place, with whatever matter. To whoever reads
       what the case says. A visit that is walled from somebody counts where the case is walled from them too: what is noted
       down about the case is read by all the others. */
    create function core.visited_since(p_tenant uuid, p_case uuid, p_since timestamptz) returns date language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return (select (min(k.happened_at) at time zone 'Asia/Shanghai')::date
        from core."case" c join core.matter own on own.tenant_id = c.tenant_id and own.id = c.matter_id
          join core.matter m on m.tenant_id = own.tenant_id and m.petitioner_id = own.petitioner_id
          join core.contact k on k.tenant_id = m.tenant_id and k.matter_id = m.id
        where c.tenant_id = p_tenant and c.id = p_case and p_tenant = any (me.tenants) and not c.walled_from && me.selves
          and array[c.contract_id, c.worker_id, c.id] && me.keys
          and k.channel = 'visit' and k.happened_at >= p_since and k.walled_from <@ c.walled_from and m.walled_from <@ c.walled_from); end $$;
    grant execute on function core.visited_since(uuid, uuid, timestamptz) to app_user;
  `.execute(db))
}
