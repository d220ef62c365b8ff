import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.i: whoever is accused finds nothing by any search. A referral led an accusation past its wall: the case that its receiver opened
 * stood open to the accused. Such a case stands behind the wall of the one it came from, whichever was there first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Adds a wall to the matter of every case that was opened from a referral of this matter, and of the cases opened from theirs. Of each
       the desks above the accused are told, and lift it each. For definer functions alone, which have asked whether it may be. */
    create function core.carry_wall(p_tenant uuid, p_matter uuid, p_from uuid[], p_reason text, p_by uuid) returns void language plpgsql set search_path = '' as $$
    declare t core.matter; wall uuid[]; begin
      for t in select m.* from core.matter m where (m.tenant_id, m.id) in (
          select k.tenant_id, k.matter_id from core."case" c join core.referral r on r.tenant_id = c.tenant_id and r.case_id = c.id join core."case" k on k.tenant_id = r.to_tenant and k.id = r.to_case
            where c.tenant_id = p_tenant and c.matter_id = p_matter)
          and not p_from <@ core.accused_in(m) order by m.tenant_id, m.id for update loop
        wall := array(select distinct u from unnest(core.accused_in(t) || p_from) u order by u);
        perform core.put_wall(t.tenant_id, t.id, wall);
        update core.matter set kind = 'accusation', version = version + 1 where tenant_id = t.tenant_id and id = t.id and kind <> 'accusation';
        update core.wall_notice n set walled_from = wall where n.matter_tenant_id = t.tenant_id and n.matter_id = t.id;
        insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by)
          select d, t.tenant_id, t.id, wall, p_reason, p_by from core.told_of(t.tenant_id, wall) d;
        insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
          select tenant_id, id, contract_id, worker_id, walled_from, 'walled', '{}', p_by from core."case" where tenant_id = t.tenant_id and matter_id = t.id;
        perform core.carry_wall(t.tenant_id, t.id, p_from, p_reason, p_by);
      end loop; end $$;

    /* As before, and the wall goes where the matter went. */
    create or replace function core.wall_matter(p_tenant uuid, p_matter uuid, p_from uuid[], p_reason text) returns int
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m core.matter; wall uuid[]; told int; begin
      if cardinality(p_from) not between 1 and 20 or p_reason = '' or (select count(distinct u) from unnest(p_from) u where exists (select from core.tenant where id = u)
          or exists (select from core.agency where id = u) or exists (select from core.account where id = u)) <> cardinality(p_from) then
        raise exception 'nobody to wall from' using errcode = '22023'; end if;
      if not me.writes or me.role not in ('worker', 'lead', 'bureau-officer') or me.actor = any (p_from) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into m from core.matter x where x.tenant_id = p_tenant and x.id = p_matter and x.tenant_id = any (me.tenants)
        and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      wall := array(select distinct u from unnest(m.walled_from || p_from) u where u = any (p_from) or not u = any (core.recused_from(p_tenant, p_matter)) order by u);
      perform core.put_wall(p_tenant, p_matter, wall);
      -- notices of before are hidden from who is accused now as well
      update core.wall_notice n set walled_from = wall where n.matter_tenant_id = p_tenant and n.matter_id = p_matter;
      insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by)
        select t, p_tenant, p_matter, wall, p_reason, me.actor from core.told_of(p_tenant, wall) t;
      get diagnostics told = row_count;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', '{}', me.actor from core."case" where tenant_id = p_tenant and matter_id = p_matter;
      perform core.carry_wall(p_tenant, p_matter, wall, p_reason, me.actor);
      return told; end $$;

    /* As before; and the case stands behind the wall of the one it comes from, on the word that put that up. */
    create or replace function core.link_referral(p_tenant uuid, p_referral uuid, p_case uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m core.matter; begin
      update core.referral r set to_case = c.id, to_worker = c.worker_id from core."case" c
        where r.tenant_id = p_tenant and r.id = p_referral and r.state in ('received', 'in-progress') and r.to_case is null and not r.walled_from && me.selves
          and r.shut_at is null and (r.open_until is null or core.today() <= r.open_until)
          and me.writes and r.to_contract = any (me.holds) and c.tenant_id = r.to_tenant and c.id = p_case and c.contract_id = r.to_contract;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      select x.* into m from core.referral r join core."case" c on c.tenant_id = r.tenant_id and c.id = r.case_id join core.matter x on x.tenant_id = c.tenant_id and x.id = c.matter_id
        where r.tenant_id = p_tenant and r.id = p_referral;
      if cardinality(core.accused_in(m)) > 0 then
        perform core.carry_wall(m.tenant_id, m.id, core.accused_in(m), n.reason, n.made_by) from (select w.reason, w.made_by from core.wall_notice w
          where w.matter_tenant_id = m.tenant_id and w.matter_id = m.id and w.lifted_at is null order by w.made_at desc limit 1) n;
      end if; end $$;
  `.execute(db))
}
