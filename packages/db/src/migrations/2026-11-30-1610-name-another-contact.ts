import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3: whoever leaves does not stay the crisis contact. A post by which somebody is the contact of a place ends only when the
 * bureau has named another, so that an alarm always reaches somebody; where it ended otherwise, by its date, with its contract or
 * with the account, the contact of the bureau above answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether somebody can open an alarm of this place by this post today: of its bureau or one above it, or of a contract that serves it. */
    create function core.answers_for(q core.post, p_tenant uuid) returns boolean language sql stable set search_path = '' as $$
      select q.role <> 'partner' and core.today() >= q.starts and (q.ends is null or core.today() <= q.ends)
        and exists (select from core.account a where a.id = q.account_id and a.disabled_at is null)
        and exists (select from core.tenant h left join core.tenant b on b.id = q.tenant_id where h.id = p_tenant
          and (b.path = h.path or starts_with(h.path, b.path || '.') or exists (select from core.contract_area r join core.contract c on c.id = r.contract_id
            where r.contract_id = q.contract_id and r.tenant_id = p_tenant and core.today() between c.starts and c.ends))) $$;

    /* Whether whom a bureau has named can open an alarm there still. Of anybody else it says nothing. */
    create function core.contact_answers(p_tenant uuid, p_account uuid) returns boolean language sql stable security definer set search_path = '' as $$
      select exists (select from core.crisis_contact k where k.tenant_id = p_tenant and k.account_id = p_account)
        and exists (select from core.post q where q.account_id = p_account and core.answers_for(q, p_tenant)) $$;

    /* As before; a contact who holds no post there any more is passed over for the one of the bureau above. */
    create or replace function core.crisis_contact_of(p_tenant uuid) returns table (account_id uuid, phone text, set_at uuid) language sql stable set search_path = '' as $$
      select k.account_id, k.phone, up.id from core.tenant t
        join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.')
        cross join lateral (select x.account_id, x.phone from core.crisis_contact x where x.tenant_id = up.id order by x.made_at desc limit 1) k
        where t.id = p_tenant and (k.account_id is null or core.contact_answers(up.id, k.account_id)) order by length(up.path) desc limit 1 $$;

    /* As before; nobody who has handed everything on. */
    create or replace function core.set_crisis_contact(p_tenant uuid, p_account uuid, p_phone text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      -- held: the post does not end meanwhile
      perform from core.post p where p.account_id = p_account order by p.id for share;
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) or p_account is not null and not exists (
          select from core.post p where p.account_id = p_account and p.handed_over_at is null and core.answers_for(p, p_tenant)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.crisis_contact (tenant_id, account_id, phone, made_by) values (p_tenant, p_account, p_phone, me.actor); end $$;

    /* The places whose crisis contact somebody is by this post, and by no other that stays. */
    create function core.contact_places(p core.post) returns setof uuid language sql stable set search_path = '' as $$
      select k.tenant_id from (select distinct on (x.tenant_id) x.tenant_id, x.account_id from core.crisis_contact x order by x.tenant_id, x.made_at desc) k
        where k.account_id = p.account_id and core.answers_for(p, k.tenant_id)
          and not exists (select from core.post o where o.account_id = p.account_id and o.id <> p.id and o.handed_over_at is null and core.answers_for(o, k.tenant_id)) $$;

    /* As before; and 'contact': the places whose bureau has to name another crisis contact. */
    create or replace function core.left_behind(p_post uuid) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = p_post and me.role = 'lead' and x.contract_id = any (me.contracts) and x.role in ('worker', 'lead');
      if p.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      return query select t.kind, t.tenant_id, t.id, t.case_id from core.things_of(p) t where not core.is_kept_from(me.selves, t.kind, t.tenant_id, t.id, t.case_id)
        union all select 'contact'::text, h, h, null::uuid from core.contact_places(p) h; end $$;

    /* As before; 55006 while somebody is the crisis contact of a place by this post. */
    create or replace function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      perform from core.post o where o.role = 'lead' and o.contract_id = (select x.contract_id from core.post x where x.id = p_post and x.role = 'lead') order by o.id for update;
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.role <> 'partner' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator'
          or core.keeps_partner(me, p.tenant_id, p.partner_id)) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p) t
          where t.kind <> 'visit' and not exists (select from core.leads_who_see(p, t.kind, t.tenant_id, t.id, t.case_id))) then
        raise exception 'no lead can hand it on' using errcode = '55000'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      if exists (select from core.contact_places(p)) then raise exception 'an alarm would reach nobody' using errcode = '55006'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;
    grant execute on function core.contact_answers(uuid,uuid) to app_user;
  `.execute(db))
}
