import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * An alarm goes to whoever holds 危机干预 for the place, else to its crisis contact. Where the bureau of the place, or one above
 * it, has blocked the module nobody holds it there, also by a contract that another bureau made and that serves the place too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether the newest word of this bureau, or of one above it, bars a module here. */
    create function core.is_blocked_at(p_tenant uuid, p_module text) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core.tenant t join core.tenant up on up.path = t.path or starts_with(t.path, up.path || '.')
        where t.id = p_tenant and coalesce((select b.is_blocked from core.module_block b where b.tenant_id = up.id and b.module = p_module order by b.made_at desc limit 1), false)) $$;

    /* Whoever holds 危机干预 here: the leads of those contracts, workers where no lead can be told; else the crisis contact. */
    create or replace function core.posts_of_crisis(a core.alarm) returns setof core.post language sql stable set search_path = '' as $$
      with holding as (select c.id from core.contract c join core.contract_area r on r.contract_id = c.id and r.tenant_id = a.tenant_id
          where core.today() between c.starts and c.ends and 'crisis-intervention' = any (core.modules_on(c.id)) and not core.is_blocked_at(a.tenant_id, 'crisis-intervention')),
        staff as (select p from holding h join core.post p on p.contract_id = h.id and p.role in ('worker', 'lead') where core.may_hear(a, p)),
        chosen as (select p from staff where (p).role = 'lead' or not exists (select from staff s where (s.p).role = 'lead'))
      select (p).* from chosen
      union all
      (select p.* from core.crisis_contact_of(a.tenant_id) k join core.post p on p.account_id = k.account_id
        left join core.tenant b on b.id = p.tenant_id join core.tenant h on h.id = a.tenant_id
        where not exists (select from chosen) and core.may_hear(a, p)
          and (p.contract_id is not null or b.path = h.path or starts_with(h.path, b.path || '.'))
        order by p.tenant_id nulls last limit 1) $$;
  `.execute(db))
}
