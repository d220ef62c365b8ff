import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.4 跟进结果: a referral that could not be done is told to its sender until somebody on that side has noted it. One that came
 * back needs no such mark: it waits until it is sent again or withdrawn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table core.referral add noted_at timestamptz check (noted_at is null or state = 'failed')`.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* By whoever writes on the sending side; a second time changes nothing. */
    create function core.note_failed_referral(p_tenant uuid, p_referral uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.referral; begin
      select * into r from core.referral x where x.tenant_id = p_tenant and x.id = p_referral and not x.walled_from && me.selves for update;
      if r.id is null or not me.writes or not array[r.contract_id, r.worker_id, r.case_id] && me.holds then raise exception 'not allowed' using errcode = '42501'; end if;
      if r.state <> 'failed' then raise exception 'not failed' using errcode = '23514'; end if;
      update core.referral x set noted_at = coalesce(x.noted_at, clock_timestamp()) where x.tenant_id = r.tenant_id and x.id = r.id; end $$;
    grant execute on function core.note_failed_referral(uuid,uuid) to app_user;
  `.execute(db))
}
