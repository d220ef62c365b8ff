import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 8.1.c speaks of full-time workers: a post says how much of the working time it is, and its share of the bands is that much. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.post add column working_time smallint not null default 100 check (working_time between 10 and 100);
    comment on column core.post.working_time is 'per cent of full time (8.1.c)';
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The agency's act: how much of the working time a worker or lead of a contract has for it. */
    create function core.set_working_time(p_post uuid, p_working_time int, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.role not in ('worker', 'lead') or me.role <> 'agency-admin' or p.agency_id is distinct from me.agency_id or p.account_id = me.actor
        then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.working_time = p_working_time then return; end if;
      update core.post set working_time = p_working_time where id = p.id;
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'working-time-set', p_reason,
        jsonb_build_object('post', p.id, 'account', p.account_id, 'workingTime', p_working_time)); end $$;
    grant execute on function core.set_working_time(uuid,int,text) to app_user;
  `.execute(db))
}
