import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c: what a wall keeps from the lead who hands somebody's work on keeps the post all the same. The lead is told how much
 * it is and who can hand it on, and nothing of what it is; where no lead can, whoever ends the post is told that it takes one more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether a wall keeps a thing that a post would leave behind from somebody. */
    create function core.is_kept_from(p_selves uuid[], p_kind text, p_tenant uuid, p_id uuid, p_case uuid) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.walled_from && p_selves)
        or p_kind = 'alarm' and exists (select from core.alarm a where a.tenant_id = p_tenant and a.id = p_id and a.walled_from && p_selves) $$;

    /* The leads of the project now, by name, who could hand a thing of this post on. */
    create function core.leads_who_see(p core.post, p_kind text, p_tenant uuid, p_id uuid, p_case uuid) returns setof text language sql stable set search_path = '' as $$
      select a.display_name from core.post o join core.account a on a.id = o.account_id and a.disabled_at is null
        where o.contract_id = p.contract_id and o.role = 'lead' and o.handed_over_at is null
          and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends)
          and not core.is_kept_from(array[o.account_id, o.agency_id], p_kind, p_tenant, p_id, p_case) $$;

    /* As before: to a lead of the project, what one of its posts would leave behind; what is walled from this lead, another lead hands on. */
    create or replace function core.left_behind(p_post uuid) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = p_post and me.role = 'lead' and x.contract_id = any (me.contracts) and x.role in ('worker', 'lead');
      if p.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      return query select t.kind, t.tenant_id, t.id, t.case_id from core.things_of(p) t where not core.is_kept_from(me.selves, t.kind, t.tenant_id, t.id, t.case_id); end $$;

    /* To the same lead: how many more there are, for how many of them the project has no lead, and who the others are. Nothing of what they are. */
    create function core.kept_back(p_post uuid) returns table (things int, unled int, leads text[]) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = p_post and me.role = 'lead' and x.contract_id = any (me.contracts) and x.role in ('worker', 'lead');
      if p.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      return query with kept as (select array(select core.leads_who_see(p, t.kind, t.tenant_id, t.id, t.case_id)) as who from core.things_of(p) t
          where core.is_kept_from(me.selves, t.kind, t.tenant_id, t.id, t.case_id))
        select count(*)::int, (count(*) filter (where cardinality(k.who) = 0))::int, array(select distinct u from kept j, unnest(j.who) u order by u) from kept k; end $$;

    /* As before; 55000 where the project has no lead who could hand on what is left. A visit ends by itself. */
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
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;
    grant execute on function core.kept_back(uuid) to app_user;
  `.execute(db))
}
