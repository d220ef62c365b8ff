import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c, 7.2.2.f: a visit that nobody checks out of keeps a post for ever. A lead of the case who has spoken to the visitor
 * checks them out, and it stands there that it was another; the watch over a colleague is handed on like other work.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // null: the visitor's own word
  await sql`alter table core.home_visit add ended_by uuid references core.account, add constraint home_visit_ended_by check (ended_by is null or ended_at is not null and ended_by <> made_by)`.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The word to the open alarms of a visit, also those of before an extension; of the visitor, or of the lead who spoke to them. @returns the newest of them */
    create or replace function core.stand_down(v core.home_visit, p_act text) returns uuid language plpgsql set search_path = '' as $$
    declare a core.alarm; newest uuid; begin
      for a in select * from core.alarm x where x.tenant_id = v.tenant_id and x.case_id = v.case_id and x.kind = 'missed-check-out' and x.raised_by = v.made_by
          and x.raised_post = v.post_id and x.raised_at >= v.made_at and x.closed_at is null order by x.raised_at for update loop
        perform core.stand_alarm_down(a, p_act, coalesce(v.ended_by, v.made_by));
        newest := a.id;
      end loop;
      return newest; end $$;

    /* Another is out again, says a lead of the case who has spoken to them; never about oneself. @returns the alarm that had gone out meanwhile and is still open */
    create function core.end_visit_for(p_tenant uuid, p_id uuid) returns uuid language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); v core.home_visit; begin
      select * into v from core.home_visit x where x.tenant_id = p_tenant and x.id = p_id and me.writes and me.role = 'lead' and x.contract_id = any (me.holds)
        and not x.walled_from && me.selves for update;
      if v.id is null or v.made_by = me.actor then raise exception 'not allowed' using errcode = '42501'; end if;
      if v.ended_at is not null then raise exception 'not now' using errcode = '40001'; end if;
      update core.home_visit x set ended_at = clock_timestamp(), ended_by = me.actor where x.tenant_id = p_tenant and x.id = p_id returning x.* into v;
      return core.stand_down(v, 'checked-out'); end $$;

    /* The watch over a visit under way goes to a colleague who would be told of its alarm. 23514: to the visitor, or to whom a wall keeps from the case. */
    create function core.hand_over_watch(p_tenant uuid, p_visit uuid, p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); v core.home_visit; b core.post; begin
      if not core.may_hand_over(me, p_from, p_to) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into v from core.home_visit x where x.tenant_id = p_tenant and x.id = p_visit and x.ended_at is null and x.buddy_id = p_from and not x.walled_from && me.selves for update;
      if v.id is null then raise exception 'not there any more' using errcode = '40001'; end if;
      select * into b from core.post x where x.id = p_to;
      if b.account_id = v.made_by or core.stands_behind(b, v.walled_from) then raise exception 'no watch' using errcode = '23514'; end if;
      update core.home_visit x set buddy_id = p_to where x.tenant_id = p_tenant and x.id = p_visit; end $$;

    /* As before; 'visit': nobody is out of it yet, 'watch': over a colleague's. */
    create or replace function core.things_of(p core.post) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable set search_path = '' as $$
    declare open_stages constant text[] := '{registered,assessed,planned,in-service}'; begin
      return query select 'case'::text, c.tenant_id, c.id, c.id from core."case" c where c.worker_id = p.id and c.stage = any (open_stages);
      return query select 'task'::text, k.tenant_id, k.id, k.case_id from core.task k join core."case" c on c.tenant_id = k.tenant_id and c.id = k.case_id
        where k.owner_id = p.id and k.state = 'open' and core.keeps_post(p, c)
          and (c.stage = any (open_stages) and c.worker_id <> p.id or not c.stage = any (open_stages) and k.source like 'referral/%');
      return query select 'draft'::text, d.tenant_id, d.id, c.id from core.draft d
        left join core.form_record r on r.tenant_id = d.tenant_id and r.id = d.subject_id
        join core."case" c on c.tenant_id = d.tenant_id and c.id = coalesce(r.case_id, d.subject_id) and c.contract_id = p.contract_id
        where d.made_by = p.account_id and core.keeps_post(p, c);
      -- what was being typed at the counter: it hangs on no case, and goes where the project serves unless its author stays there by another post
      return query select 'draft'::text, d.tenant_id, d.id, null::uuid from core.draft d
        join core.contract_area r on r.tenant_id = d.tenant_id and r.contract_id = p.contract_id join core.contract k on k.id = r.contract_id and core.today() <= k.ends
        where d.made_by = p.account_id and d.form = 'core.reception' and d.subject_id = '00000000-0000-0000-0000-000000000000' and not exists (
          select from core.post o where o.account_id = p.account_id and o.id <> p.id and o.handed_over_at is null and (o.ends is null or core.today() <= o.ends)
            and (o.tenant_id = d.tenant_id or exists (select from core.contract_area x where x.contract_id = o.contract_id and x.tenant_id = d.tenant_id)));
      return query select distinct 'alarm'::text, r.tenant_id, r.alarm_id, a.case_id from core.alarm_receipt r join core.alarm a on a.tenant_id = r.tenant_id and a.id = r.alarm_id
        where r.post_id = p.id and r.handed_to is null and a.closed_at is null;
      if p.role = 'lead' and not exists (select from core.post o join core.account a on a.id = o.account_id and a.disabled_at is null
          where o.contract_id = p.contract_id and o.role = 'lead' and o.id <> p.id and o.handed_over_at is null
            and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends)) then
        return query select 'referral'::text, r.to_tenant, r.id, null::uuid from core.referral r
          where r.to_contract = p.contract_id and r.to_case is null and r.sent_at is not null and r.state in ('sent', 'received', 'in-progress');
        return query select 'decision'::text, r.tenant_id, r.id, r.case_id from core.form_record r join core."case" c on c.tenant_id = r.tenant_id and c.id = r.case_id
          join core.contract k on k.id = c.contract_id and core.today() <= k.ends
          where c.contract_id = p.contract_id and c.stage = any (open_stages) and r.state = 'signed' and r.made_by <> p.account_id
            -- what is walled from this lead waits for another one, whether this one goes or stays
            and not c.walled_from && array[p.account_id, p.agency_id];
      end if;
      return query select 'visit'::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and v.post_id = p.id;
      return query select 'watch'::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and v.buddy_id = p.id;
      return query select h.kind, h.tenant_id, h.id, null::uuid from core.holding h join core.contract k on k.id = h.contract_id
        where h.owner_id = p.id and h.let_go_at is null and core.today() <= k.ends;
    end $$;
    grant execute on function core.end_visit_for(uuid,uuid), core.hand_over_watch(uuid,uuid,uuid,uuid) to app_user;
  `.execute(db))
}
