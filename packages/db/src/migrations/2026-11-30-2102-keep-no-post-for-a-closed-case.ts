import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.c, 7.1.2.i: the draft and the referral's task of a closed case that a wall keeps from every lead of the project keep no
 * post. Nobody could hand them on: the bureau moves open cases alone. Which wall it is makes no difference here, for the agency
 * must not learn from what keeps a post that it is accused (docs/decisions/0035).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether what is left of a case keeps a post: of an open case always; of a closed one while no wall is up, or a lead sees past it. */
    create function core.keeps_post(p core.post, c core."case") returns boolean language sql stable set search_path = '' as $$
      select c.stage = any ('{registered,assessed,planned,in-service}') or c.walled_from = '{}'
        or exists (select from core.leads_who_see(p, 'case', c.tenant_id, c.id, c.id)) $$;

    /* As before; but of closed cases only what a lead can hand on. */
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
      if to_regclass('core.home_visit') is not null then
        return query execute 'select ''visit''::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and (v.post_id = $1 or v.buddy_id = $1)' using p.id;
      end if;
      return query select h.kind, h.tenant_id, h.id, null::uuid from core.holding h join core.contract k on k.id = h.contract_id
        where h.owner_id = p.id and h.let_go_at is null and core.today() <= k.ends;
    end $$;
  `.execute(db))
}
