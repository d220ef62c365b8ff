import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.d: whoever visits at home or logs a service was in contact with the client, whatever form they did not fill in. What was
 * done is read by few; the day alone by whoever sees the case in their rows, the job that prepares the digests among them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The last day on which a case was served at the client's home or by an entry of the service log that stands. */
    create function core.last_served_on(p_tenant uuid, p_case uuid) returns date language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if not exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants) and not c.walled_from && me.selves) then
        return null; end if;
      return greatest(
        (select max((coalesce(v.ended_at, v.made_at) at time zone 'Asia/Shanghai')::date) from core.home_visit v where v.tenant_id = p_tenant and v.case_id = p_case),
        (select max(e.served_on) from core.service_entry e where e.tenant_id = p_tenant and e.case_id = p_case and not e.is_struck
          and not exists (select from core.service_entry n where n.tenant_id = e.tenant_id and n.corrects = e.id))); end $$;
    grant execute on function core.last_served_on(uuid, uuid) to app_user;
  `.execute(db))
}
