import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.i: an agency that is accused does not read among its own acts that its cases were handed to another one, nor how many:
 * of a contract that runs on only what is walled from it may leave. The bureau that handed them over keeps the act.
 * 3.4: a wall holds the matter (`core.hold_same_matter`) and then its cases; so does a hand-over now, which held the cases first.
 * A bureau that hands a case on while somebody puts a wall around it waits, and neither waits for the other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; the matters are held before their cases, in the order of core.hold_same_matter; what is walled from the agency is no act of the agency. */
    create or replace function core.hand_over_cases(p_from uuid, p_to uuid, p_lead uuid, p_cases uuid[], p_title jsonb, p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.contract; b core.contract; l core.post; moved uuid[]; told uuid[]; m record; begin
      select * into a from core.contract where id = p_from for share;
      select * into b from core.contract where id = p_to and core.today() between starts and ends for share;
      select * into l from core.post p where p.id = p_lead and p.contract_id = p_to and p.role = 'lead' and p.handed_over_at is null
        and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends) for share;
      if me.role <> 'bureau-admin' or p_reason = '' or p_from = p_to or a.id is null or b.id is null or l.id is null
        or not a.tenant_id = any (me.desk) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      perform from core.matter x where exists (select from core."case" c where c.tenant_id = x.tenant_id and c.matter_id = x.id
        and c.id = any (p_cases) and c.contract_id = p_from and c.tenant_id = any (me.tenants)) order by x.id for update;
      with s as (select c.tenant_id, c.id, c.worker_id from core."case" c join core.contract_area x on x.tenant_id = c.tenant_id
        and x.contract_id = p_to
          where c.id = any (p_cases) and c.contract_id = p_from and c.tenant_id = any (me.tenants)
            and c.stage in ('registered', 'assessed', 'planned', 'in-service')
            and not c.walled_from && (me.selves || array[b.agency_id, l.account_id]) order by c.tenant_id, c.id for update of c),
        u as (update core."case" c set contract_id = p_to, worker_id = p_lead, version = c.version + 1 from s
          where c.tenant_id = s.tenant_id and c.id = s.id returning c.tenant_id, c.id, s.worker_id),
        e as (insert into core.event (tenant_id, contract_id, case_id, type, payload)
          select tenant_id, p_to, id, 'core/case-assigned', jsonb_build_object('caseId', id, 'by', me.actor, 'from', worker_id, 'to',
            p_lead) from u)
        select coalesce(array_agg(id), '{}') into moved from u;
      if not moved @> p_cases then raise exception 'changed meanwhile' using errcode = '40001'; end if;
      for m in select distinct c.tenant_id, c.matter_id from core."case" c where c.id = any (moved) loop
        update core.matter x set served_by = array_append(x.served_by, p_to) where x.tenant_id = m.tenant_id and x.id = m.matter_id
          and not p_to = any (x.served_by);
        perform core.serve_matter(m.tenant_id, m.matter_id, p_to);
      end loop;
      -- contracts and posts of a ticket stay true; a share with a colleague of the old contract does not
      delete from authz.ticket where keys && moved;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'contract-handed-over', jsonb_build_object('from', p_from, 'to', p_to),
          me.actor from core."case" where id = any (moved);
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'core/contract-handed-over', p_title, me.actor from core."case"
          where id = any (moved);
      told := array(select c.id from core."case" c where c.id = any (moved) and not a.agency_id = any (c.walled_from));
      perform core.note_unit_act(me, me.desk[1], case when told @> moved then a.agency_id end, p_from, 'cases-handed-over', p_reason,
        jsonb_build_object('to', p_to, 'cases', cardinality(moved)));
      if told <> '{}' and not told @> moved then
        perform core.note_unit_act(me, null, a.agency_id, p_from, 'cases-handed-over', p_reason,
          jsonb_build_object('to', p_to, 'cases', cardinality(told)));
      end if;
      perform core.note_unit_act(me, null, b.agency_id, p_to, 'cases-received', p_reason, jsonb_build_object('from', p_from, 'cases',
        cardinality(moved))); end $$;
  `.execute(db))
}
