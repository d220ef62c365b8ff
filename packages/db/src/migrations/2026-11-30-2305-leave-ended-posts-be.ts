import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A post that has ended gets no other working time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; 55000 for a post that has ended. */
    create or replace function core.set_working_time(p_post uuid, p_read int, p_working_time int, p_reason text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.role not in ('worker', 'lead') or me.role <> 'agency-admin' or p.agency_id is distinct from me.agency_id or p.account_id = me.actor
        then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.ends < core.today() then raise exception 'the post has ended' using errcode = '55000'; end if;
      if p.working_time = p_working_time then return true; end if;
      if p.working_time <> p_read then return false; end if;
      update core.post set working_time = p_working_time where id = p.id;
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'working-time-set', p_reason,
        jsonb_build_object('post', p.id, 'account', p.account_id, 'workingTime', p_working_time));
      return true; end $$;
  `.execute(db))
}
