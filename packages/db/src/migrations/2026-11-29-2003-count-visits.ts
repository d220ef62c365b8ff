import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 7.1.5.a: how many visits there were and how many of them stand as irrational, by contract. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* 3.3–3.5, 7.1.5.a: visits and how many people came, and of both the irrational ones; those that are so by nothing but a repeat after the
       term (3.4) are told apart. Of one kind the newest row counts. A visit is its agency's once, under the contract that was in force on its
       day: matters are served by every contract they were ever handed to. A bureau counts what lies below it, a lead the own contract. */
    create function core.visit_sums(p_from date, p_to date) returns table (contract_id uuid, visits int, people int, irrational int, irrational_people int, late int)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query
        with visit as (
          select distinct on (k.tenant_id, k.id, o.agency_id) k.tenant_id, k.id, k.headcount, o.id as contract
          from core.contact k cross join unnest(k.served_by) s (contract) join core.contract o on o.id = s.contract
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
    grant execute on function core.visit_sums(date, date) to app_user;
  `.execute(db))
}
