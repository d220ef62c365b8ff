import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.4: what is joined to a registration is looked up from either end of a link. Asked for both ends at once, the database walked
 * through every matter of the tenant for each link, and asked of each whom it accuses.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before. Who is accused is asked of one matter at a time: as a join the database might ask it of all of them. */
    create or replace function core.joined_to(p_tenant uuid, p_matter uuid) returns setof uuid language plpgsql stable rows 5 set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query with recursive same (id) as (
          select p_matter
          union
          select l.id from same s cross join lateral (
              select a.other_id as id from core.matter_link a where a.tenant_id = p_tenant and a.matter_id = s.id and a.verdict = 'same' and not exists (
                select from core.matter_link x where x.tenant_id = p_tenant and x.matter_id = a.matter_id and x.other_id = a.other_id and x.nth > a.nth)
              union all
              select b.matter_id from core.matter_link b where b.tenant_id = p_tenant and b.other_id = s.id and b.verdict = 'same' and not exists (
                select from core.matter_link x where x.tenant_id = p_tenant and x.matter_id = b.matter_id and x.other_id = b.other_id and x.nth > b.nth)) l
            where (select not core.accused_in(m) && me.selves from core.matter m where m.tenant_id = p_tenant and m.id = l.id))
        select s.id from same s; end $$;
  `.execute(db))
}
