import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Whoever ends a post says which end they had read: what a colleague has set meanwhile is not overwritten by an old page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; false, and nothing is written, where the post ends otherwise than on the day that was read. */
    drop function core.end_post(uuid,date,text);
    create function core.end_post(p_post uuid, p_read date, p_last_day date, p_reason text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      perform from core.post o where o.role = 'lead' and o.contract_id = (select x.contract_id from core.post x where x.id = p_post and x.role = 'lead') order by o.id for update;
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.role <> 'partner' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator'
          or core.keeps_partner(me, p.tenant_id, p.partner_id)) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.ends is distinct from p_read then return false; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p) t
          where t.kind <> 'visit' and not exists (select from core.leads_who_see(p, t.kind, t.tenant_id, t.id, t.case_id))) then
        raise exception 'no lead can hand it on' using errcode = '55000'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      if exists (select from core.contact_places(p)) then raise exception 'an alarm would reach nobody' using errcode = '55006'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day));
      return true; end $$;
    grant execute on function core.end_post(uuid,date,date,text) to app_user;
  `.execute(db))
}
