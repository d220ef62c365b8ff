import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.i, 6.4: a case that was opened from a referral tells of the same accusation as the case it came from, and stands behind the
 * same wall: from the moment it is linked, and as soon as somebody is accused at the sender later. Each matter has notices of its own,
 * so that its wall comes down by a decision about that matter. Nothing goes the other way: the sender would learn of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /*
     * Puts the wall of a matter around every matter whose case came from a case of it, and from those in turn. The desks above are told
     * there as of any accusation, without the words of the sender's. For definer functions alone.
     */
    create function core.carry_wall(p_tenant uuid, p_matter uuid) returns void language plpgsql set search_path = '' as $$
    declare me authz.ticket := authz.me(); accused uuid[]; m core.matter; wall uuid[]; begin
      select core.accused_in(s) into accused from core.matter s where s.tenant_id = p_tenant and s.id = p_matter;
      for m in with recursive came (tenant_id, id) as (
            select p_tenant, p_matter
            union
            select o.tenant_id, o.matter_id from came s
              join core."case" c on c.tenant_id = s.tenant_id and c.matter_id = s.id
              join core.referral r on r.tenant_id = c.tenant_id and r.case_id = c.id
              join core."case" o on o.tenant_id = r.to_tenant and o.id = r.to_case)
          select x.* from core.matter x join came on came.tenant_id = x.tenant_id and came.id = x.id
          where (x.tenant_id, x.id) <> (p_tenant, p_matter) and not core.accused_in(x) @> accused order by x.id for update of x loop
        wall := array(select distinct u from unnest(core.accused_in(m) || accused) u order by u);
        update core.wall_notice n set walled_from = wall where n.matter_tenant_id = m.tenant_id and n.matter_id = m.id;
        insert into core.wall_notice (tenant_id, matter_tenant_id, matter_id, walled_from, reason, made_by)
          select t, m.tenant_id, m.id, wall, '随转介而来：转出的个案涉及检举控告', me.actor from core.told_of(m.tenant_id, wall) t;
        perform core.put_wall(m.tenant_id, m.id, wall);
        update core.matter set kind = 'accusation', version = version + 1 where tenant_id = m.tenant_id and id = m.id and kind <> 'accusation';
        insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
          select c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'walled', '{}', me.actor from core."case" c where c.tenant_id = m.tenant_id and c.matter_id = m.id;
      end loop; end $$;

    /* As before; the case stands behind the wall of the sender's from now on. */
    create or replace function core.link_referral(p_tenant uuid, p_referral uuid, p_case uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); source uuid; begin
      update core.referral r set to_case = c.id, to_worker = c.worker_id from core."case" c
        where r.tenant_id = p_tenant and r.id = p_referral and r.state in ('received', 'in-progress') and r.to_case is null and not r.walled_from && me.selves
          and r.shut_at is null and (r.open_until is null or core.today() <= r.open_until)
          and me.writes and r.to_contract = any (me.holds) and c.tenant_id = r.to_tenant and c.id = p_case and c.contract_id = r.to_contract;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      select c.matter_id into source from core.referral r join core."case" c on c.tenant_id = r.tenant_id and c.id = r.case_id where r.tenant_id = p_tenant and r.id = p_referral;
      perform core.carry_wall(p_tenant, source); end $$;

    /* As before; what came from the matter by referral is walled with it. */
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
      perform core.carry_wall(p_tenant, p_matter);
      return told; end $$;

    /* As before; what came from the matter by referral is walled with it. */
    create or replace function core.wall_case(p_tenant uuid, p_case uuid, p_from uuid[], p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m uuid; begin
      if not me.writes or me.desk = '{}' or me.desk && p_from or exists (select from core.tenant u where u.id = any (p_from)
          and not exists (select from core.tenant d where d.id = any (me.desk) and starts_with(u.path, d.path || '.'))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      select c.matter_id into m from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants)
        and not p_tenant = any (me.desk) and not c.walled_from && me.selves for update;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      perform core.put_wall(p_tenant, m, p_from);
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', jsonb_build_object('reason', p_reason), me.actor
        from core."case" where tenant_id = p_tenant and id = p_case;
      perform core.carry_wall(p_tenant, m);
    end $$;
  `.execute(db))
}
