import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.a, 7.1.4.f: a visit marked irrational or unruly, or a danger that a signed form saw, asks for a level. A case that closed
 * without one took the duty with it; now it is held open like one that is red (docs/decisions/0028).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Since when a level is asked for that nobody has given: what a person has marked (3.3, 3.5) and nobody has taken back since,
       and what a signed form saw (6.3.3.a). Null where the newest rating is younger. */
    create function core.rating_wanted_since(p_tenant uuid, p_case uuid) returns timestamptz language sql stable set search_path = '' as $$
      select s.at from (select greatest(
          (select max(t.made_at) from core.case_act t where t.tenant_id = p_tenant and t.case_id = p_case and t.act = 'concern-raised'),
          (select max(f.made_at) from core."case" c join core.contact_classification f on f.tenant_id = c.tenant_id and f.matter_id = c.matter_id
            where c.tenant_id = p_tenant and c.id = p_case and f.kind in ('irrational', 'unruly') and f.holds
              and not exists (select from core.contact_classification g
                where g.tenant_id = f.tenant_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at))) as at) s
      where not exists (select from core.risk_rating r where r.tenant_id = p_tenant and r.case_id = p_case and r.made_at >= s.at) $$;
    grant execute on function core.rating_wanted_since(uuid, uuid) to app_user;

    /* As before, and a level that is asked for and not given; a death needs none (C.07). */
    create or replace function core.closure_lack(p_tenant uuid, p_case uuid, p_closure jsonb) returns text language sql stable set search_path = '' as $$
      select case
        when exists (
          select from (select distinct on (x.pathway) x.pathway, x.act from core.pathway_line x
            where x.tenant_id = p_tenant and x.case_id = p_case and x.act in ('tagged', 'untagged') order by x.pathway, x.made_at desc) t
          where t.act = 'tagged' and not exists (select from core.pathway_line y
            where y.tenant_id = p_tenant and y.case_id = p_case and y.pathway = t.pathway and y.act in ('done', 'excused'))) then '4.4.b: a tagged pathway is empty'
        when exists (
          select from (select distinct on (x.nth) x.nth, x.verdict from core.claim x
            where x.tenant_id = p_tenant and x.case_id = p_case order by x.nth, x.version desc) c
          where c.verdict = 'reasonable' and not exists (select from core.reply r
            where r.tenant_id = p_tenant and r.case_id = p_case and not r.is_struck and c.nth = any (r.claims)
              and not exists (select from core.reply s where s.tenant_id = r.tenant_id and s.corrects = r.id))) then '6.2.a: a reasonable claim has no reply'
        when (p_closure->>'ending' = 'ended' and p_closure->>'kind' = 'died') is not true
          and exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.risk in ('red', 'orange')) then '7.1.4.f: the case is red or orange'
        when (p_closure->>'ending' = 'ended' and p_closure->>'kind' = 'died') is not true
          and core.rating_wanted_since(p_tenant, p_case) is not null then '7.2.2.a: a marked visit or a danger seen is not rated'
      end $$;
  `.execute(db))
}
