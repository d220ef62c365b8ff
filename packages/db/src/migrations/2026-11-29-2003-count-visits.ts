import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 7.1.5.a: how many visits there were and how many of them stand as irrational, by contract. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* 3.3–3.5, 7.1.5.a: visits and the persons who came, and of both the irrational ones; those that are so by nothing but a repeat after the
       term (3.4) are told apart. Of one kind the newest row counts. A bureau counts what lies below it, a lead the own contract; no visit is shown. */
    create function core.visit_sums(p_from date, p_to date)
      returns table (contract_id uuid, visits int, persons int, irrational int, irrational_persons int, late int)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query
        with visit as (
          select s.contract as contract, k.headcount,
            coalesce(bool_or(f.holds and (f.kind in ('irrational', 'unruly') or f.kind = 'repeat' and f.sub is distinct from 'after-term')), false) as is_irrational,
            coalesce(bool_or(f.holds and f.kind = 'repeat' and f.sub = 'after-term'), false) as is_late
          from core.contact k cross join unnest(k.served_by) s (contract)
          left join core.contact_classification f on f.tenant_id = k.tenant_id and f.contact_id = k.id and f.kind in ('irrational', 'unruly', 'repeat')
            and not exists (select from core.contact_classification g where g.tenant_id = f.tenant_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at)
          where k.channel = 'visit' and (k.happened_at at time zone 'Asia/Shanghai')::date between p_from and p_to
            and k.tenant_id = any (me.tenants) and not k.walled_from && me.selves
            and (me.reads = 'registry' or me.reads = 'project' and s.contract = any (me.contracts))
          group by k.tenant_id, k.id, s.contract, k.headcount)
        select v.contract, count(*)::int, sum(v.headcount)::int,
          (count(*) filter (where v.is_irrational or v.is_late))::int, coalesce(sum(v.headcount) filter (where v.is_irrational or v.is_late), 0)::int,
          (count(*) filter (where v.is_late and not v.is_irrational))::int
        from visit v group by 1; end $$;
    grant execute on function core.visit_sums(date, date) to app_user;
  `.execute(db))
}
