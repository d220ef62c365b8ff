import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c, A.31: the approver is never the author. A lead's own form waits for another lead: the only one who may decide it does
 * not leave it behind, and where there is none whoever reads the case is told, as when every lead has recused.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The accounts that lead the project of a case now and have not recused from it. An accusation is not asked: it would be read
       from what is told here (docs/decisions/0035). */
    create function core.leads_of_case(c core."case") returns setof uuid language sql stable set search_path = '' as $$
      select o.account_id from core.post o join core.account a on a.id = o.account_id and a.disabled_at is null
        where o.contract_id = c.contract_id and o.role = 'lead' and o.handed_over_at is null and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends)
          and not o.account_id = any (core.recused_from(c.tenant_id, c.matter_id)) $$;

    /* As before; a signed form belongs to the only lead who may decide it: no other leads the project, or only its author or who recused. */
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
      end if;
      if p.role = 'lead' then
        return query select 'decision'::text, r.tenant_id, r.id, r.case_id from core.form_record r join core."case" c on c.tenant_id = r.tenant_id and c.id = r.case_id
          join core.contract k on k.id = c.contract_id and core.today() <= k.ends
          where c.contract_id = p.contract_id and c.stage = any (open_stages) and r.state = 'signed' and r.made_by <> p.account_id
            -- what is walled from this lead waits for another one, whether this one goes or stays
            and not c.walled_from && array[p.account_id, p.agency_id]
            and not exists (select from core.leads_of_case(c) l where l not in (p.account_id, r.made_by));
      end if;
      return query select 'visit'::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and v.post_id = p.id;
      return query select 'watch'::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and v.buddy_id = p.id;
      return query select h.kind, h.tenant_id, h.id, null::uuid from core.holding h join core.contract k on k.id = h.contract_id
        where h.owner_id = p.id and h.let_go_at is null and core.today() <= k.ends;
    end $$;

    /* Whether a form of the open case waits whose author leads the project, and nobody else leads it who has not recused. */
    create function core.lacks_other_lead(c core."case") returns boolean language sql stable set search_path = '' as $$
      select c.stage = any ('{registered,assessed,planned,in-service}') and exists (select from core.form_record r
        where r.tenant_id = c.tenant_id and r.case_id = c.id and r.state = 'signed' and r.made_by = all (select core.leads_of_case(c)) and r.made_by = any (select core.leads_of_case(c))) $$;

    /* As before, to whoever reads the case: 'recused', every lead has; 'author', a form waits for a lead who is not its author; null, there is one. */
    drop function core.needs_lead(uuid,uuid);
    create function core.needs_lead(p_tenant uuid, p_case uuid) returns text language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return (select case when core.lacks_lead(c) then 'recused' when core.lacks_other_lead(c) then 'author' end from core."case" c
        where c.tenant_id = p_tenant and c.id = p_case and not c.walled_from && me.selves and array[c.contract_id, c.worker_id, c.id] && me.keys); end $$;
    grant execute on function core.needs_lead(uuid,uuid) to app_user;
  `.execute(db))
}
