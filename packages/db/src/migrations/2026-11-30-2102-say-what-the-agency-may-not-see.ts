import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c, 7.1.2.i: what a wall keeps from the whole agency no further lead of it can hand on. It is counted apart, and whoever
 * ends the post is told so: the bureau that made the contract hands the case to another agency (`core.hand_over_cases`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    drop function core.kept_back(uuid);

    /* As before; what is kept from the agency is no lead's to hand on, and is counted for itself. */
    create function core.kept_back(p_post uuid) returns table (things int, unled int, outside int, leads text[]) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = p_post and me.role = 'lead' and x.contract_id = any (me.contracts) and x.role in ('worker', 'lead');
      if p.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      return query with kept as (select array(select core.leads_who_see(p, t.kind, t.tenant_id, t.id, t.case_id)) as who,
            core.is_kept_from(array[p.agency_id], t.kind, t.tenant_id, t.id, t.case_id) as of_all from core.things_of(p) t
          where core.is_kept_from(me.selves, t.kind, t.tenant_id, t.id, t.case_id))
        select count(*)::int, (count(*) filter (where cardinality(k.who) = 0 and not k.of_all))::int, (count(*) filter (where k.of_all))::int,
          array(select distinct u from kept j, unnest(j.who) u order by u) from kept k; end $$;
    grant execute on function core.kept_back(uuid) to app_user;

    /* As before; 55001 where the agency itself may not see it, so that one more lead would not help. */
    create or replace function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      perform from core.post o where o.role = 'lead' and o.contract_id = (select x.contract_id from core.post x where x.id = p_post and x.role = 'lead') order by o.id for update;
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.role <> 'partner' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator'
          or core.keeps_partner(me, p.tenant_id, p.partner_id)) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p) t
          where t.kind <> 'visit' and core.is_kept_from(array[p.agency_id], t.kind, t.tenant_id, t.id, t.case_id)) then
        raise exception 'the agency cannot hand it on' using errcode = '55001'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p) t
          where t.kind <> 'visit' and not exists (select from core.leads_who_see(p, t.kind, t.tenant_id, t.id, t.case_id))) then
        raise exception 'no lead can hand it on' using errcode = '55000'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      if exists (select from core.contact_places(p)) then raise exception 'an alarm would reach nobody' using errcode = '55006'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;
  `.execute(db))
}
