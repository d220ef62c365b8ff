import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 3.4–3.7, 7.1.5.a: what the database counts and announces by itself leaves struck contacts aside; all else is as before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* 3.7: tells the cases of a matter of each collective visit, once: whoever registered it, the case being open already or not. */
    create or replace function core.announce_collective(p_tenant uuid, p_matter uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      insert into core.event (tenant_id, contract_id, case_id, type, payload)
        select c.tenant_id, c.contract_id, c.id, 'core/collective-visit',
          jsonb_build_object('caseId', c.id, 'matterId', m.id, 'contactId', k.id, 'headcount', k.headcount, 'by', me.actor)
        from core.matter m join core.standing_contact k on k.tenant_id = m.tenant_id and k.matter_id = m.id and k.channel = 'visit' and k.headcount >= 5
          join core."case" c on c.tenant_id = m.tenant_id and c.matter_id = m.id
        where m.tenant_id = p_tenant and m.id = p_matter and me.writes and m.tenant_id = any (me.tenants)
          and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves
          and not exists (select from core.event e where e.type = 'core/collective-visit' and e.case_id = c.id and e.payload ->> 'contactId' = k.id::text)
        order by k.happened_at; end $$;

    /* 3.3–3.5, 7.1.5.a: visits and how many people came, and of both the irrational ones; those that are so by nothing but a repeat after the
       term (3.4) are told apart. Of one kind the newest row counts. A visit is its agency's once, under the contract that was in force on its
       day: matters are served by every contract they were ever handed to. A bureau counts what lies below it, a lead the own contract. */
    create or replace function core.visit_sums(p_from date, p_to date) returns table (contract_id uuid, visits int, people int, irrational int, irrational_people int, late int)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query
        with visit as (
          select distinct on (k.tenant_id, k.id, o.agency_id) k.tenant_id, k.id, k.headcount, o.id as contract
          from core.standing_contact k cross join unnest(k.served_by) s (contract) join core.contract o on o.id = s.contract
          cross join lateral (select (k.happened_at at time zone 'Asia/Shanghai')::date as day) d
          where k.channel = 'visit' and d.day between p_from and p_to and d.day between o.starts and o.ends
            and k.tenant_id = any (me.tenants) and not k.walled_from && me.selves
            and (me.reads = 'registry' or me.reads = 'project' and o.id = any (me.contracts))
          order by k.tenant_id, k.id, o.agency_id, o.starts desc, o.id),
        told as (
          select v.contract, v.headcount,
            coalesce(bool_or(f.kind in ('irrational', 'unruly') or f.kind = 'repeat' and f.sub is distinct from 'after-term'), false) as is_irrational,
            coalesce(bool_or(f.kind = 'repeat' and f.sub = 'after-term'), false) as is_late
          from visit v left join core.contact_classification f on f.tenant_id = v.tenant_id and f.contact_id = v.id and f.holds and f.kind in ('irrational', 'unruly', 'repeat')
            and not exists (select from core.contact_classification g where g.tenant_id = f.tenant_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at)
          group by v.tenant_id, v.id, v.contract, v.headcount)
        select t.contract, count(*)::int, sum(t.headcount)::int,
          (count(*) filter (where t.is_irrational or t.is_late))::int, coalesce(sum(t.headcount) filter (where t.is_irrational or t.is_late), 0)::int,
          (count(*) filter (where t.is_late and not t.is_irrational))::int
        from told t group by 1; end $$;

    /* The first day from p_since on that the petitioner of a case came on a visit at its place, with whatever matter. To whoever reads
       what the case says. A visit that is walled from somebody counts where the case is walled from them too: what is noted
       down about the case is read by all the others. */
    create or replace function core.visited_since(p_tenant uuid, p_case uuid, p_since timestamptz) returns date language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return (select (min(k.happened_at) at time zone 'Asia/Shanghai')::date
        from core."case" c join core.matter own on own.tenant_id = c.tenant_id and own.id = c.matter_id
          join core.matter m on m.tenant_id = own.tenant_id and m.petitioner_id = own.petitioner_id
          join core.standing_contact k on k.tenant_id = m.tenant_id and k.matter_id = m.id
        where c.tenant_id = p_tenant and c.id = p_case and p_tenant = any (me.tenants) and not c.walled_from && me.selves
          and array[c.contract_id, c.worker_id, c.id] && me.keys
          and k.channel = 'visit' and k.happened_at >= p_since and k.walled_from <@ c.walled_from and m.walled_from <@ c.walled_from); end $$;
  `.execute(db))
}
