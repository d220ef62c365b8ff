import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Why a case changed hands may tell a story, and acts are registry rows that the tiers above read: the reason stands
 * sealed in the timeline alone (docs/tenancy.md, What is sealed).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    drop function core.assign_case(uuid, uuid, uuid, text);

    /* The lead gives a case to a worker of the contract (8.2.a 分派). */
    create function core.assign_case(p_tenant uuid, p_case uuid, p_worker uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); old uuid; begin
      if not (me.writes and me.role = 'lead') then raise exception 'not allowed' using errcode = '42501'; end if;
      select c.worker_id into old from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants)
        and c.contract_id = any (me.contracts) and not c.walled_from && me.selves for update;
      update core."case" c set worker_id = p_worker, version = c.version + 1 where c.tenant_id = p_tenant and c.id = p_case and old is not null
        and exists (select from core.post p where p.id = p_worker and p.contract_id = c.contract_id and core.today() >= p.starts
          and (p.ends is null or core.today() <= p.ends) and not p.account_id = any (c.walled_from) for share);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'assigned', jsonb_build_object('from', old, 'to', p_worker), me.actor
        from core."case" where tenant_id = p_tenant and id = p_case;
    end $$;
    grant execute on function core.assign_case(uuid, uuid, uuid) to app_user;
  `.execute(db))
  await sql`update core.case_act set detail = detail - 'reason' where act = 'assigned' and detail ? 'reason'`.execute(db)
}
