import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Today asks of every open case whether a level is wanted: of its matter alone, and not through all marked visits of the tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before. */
    create or replace function core.rating_wanted_since(p_tenant uuid, p_case uuid) returns timestamptz language sql stable set search_path = '' as $$
      select s.at from (select greatest(
          (select max(t.made_at) from core.case_act t where t.tenant_id = p_tenant and t.case_id = p_case and t.act = 'concern-raised'),
          (select max(f.made_at) from core.contact_classification f
            where f.tenant_id = p_tenant and f.matter_id = (select c.matter_id from core."case" c where c.tenant_id = p_tenant and c.id = p_case)
              and f.kind in ('irrational', 'unruly') and f.holds
              and not exists (select from core.contact_classification g
                where g.tenant_id = f.tenant_id and g.matter_id = f.matter_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at))) as at) s
      where not exists (select from core.risk_rating r where r.tenant_id = p_tenant and r.case_id = p_case and r.made_at >= s.at) $$;
  `.execute(db))
}
