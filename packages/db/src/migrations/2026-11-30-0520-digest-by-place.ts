import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.4.b: a bureau above towns reads in its digest where what waits lies: by the unit directly below it, the largest first.
 * `places`: of each kind the units and their figures; what lies at its own desk, or nowhere that is known, stands under null.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table core.digest add places jsonb not null default '{}' check (jsonb_typeof(places) = 'object')`.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* What waits at the desk of one bureau post, by kind and unit below. A notice lies where its case is, a matter where it
       occurred. The accused learns nothing: what is behind a wall is not counted. */
    create function core.waiting_by_place(p_tenant uuid, p_post uuid) returns table (kind text, place uuid, n int) language sql stable set search_path = '' as $$
      with below as (select b.id, b.path, case length(b.division_code) when 12 then left(b.division_code, 9) else b.division_code end as prefix from core.tenant b where b.parent_id = p_tenant)
      select 'to-dispatch', (select b.id from below b where starts_with(m.occurrence_code, b.prefix) limit 1), count(*)::int
        from core.matter m where m.tenant_id = p_tenant and m.served_by = '{}' and m.walled_from = '{}'
          and not exists (select from core."case" k where k.tenant_id = m.tenant_id and k.matter_id = m.id)
          and exists (select from core.post p where p.id = p_post and p.role = 'bureau-officer') group by 2
      union all
      select 'notices', (select b.id from below b join core.tenant t on t.path = b.path or starts_with(t.path, b.path || '.') where t.id = r.tenant_id), count(*)::int
        from core.risk_notice r where r.post_id = p_post and r.seen_at is null and r.walled_from = '{}' group by 2 $$;

    /* As before, with where it lies; whoever has a digest of the day is not counted anew for every place whose job runs. */
    create or replace function core.write_bureau_digests(p_tenant uuid, p_day date) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); made int; begin
      if me.role <> 'job' or not p_tenant = any (me.tenants) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.digest (tenant_id, post_id, account_id, day, counts, places)
        select d.tenant_id, d.id, d.account_id, p_day, w.counts, w.places
        from (select up.id as tenant_id, p.id, p.account_id
          from core.tenant t join core.tenant up on t.path = up.path or starts_with(t.path, up.path || '.')
            join core.post p on p.tenant_id = up.id and p.role in ('bureau-officer', 'bureau-admin') and p_day >= p.starts and (p.ends is null or p_day <= p.ends)
            join core.account a on a.id = p.account_id and a.disabled_at is null
          where t.id = p_tenant and core.rule_is_on(up.id, 'core/prepare-digests')
            and not exists (select from core.digest x where x.tenant_id = up.id and x.post_id = p.id and x.day = p_day)) d
        cross join lateral (
          select jsonb_object_agg(k.kind, k.n) as counts, coalesce(jsonb_object_agg(k.kind, k.places) filter (where k.is_spread), '{}') as places
          from (select b.kind, sum(b.n) as n, bool_or(b.place is not null) as is_spread,
              jsonb_agg(jsonb_build_object('place', b.place, 'count', b.n) order by b.n desc, b.place nulls last) as places
            from core.waiting_by_place(d.tenant_id, d.id) b group by b.kind) k) w
        where w.counts is not null
        on conflict (tenant_id, post_id, day) do nothing;
      get diagnostics made = row_count;
      return made; end $$;
  `.execute(db))
}
