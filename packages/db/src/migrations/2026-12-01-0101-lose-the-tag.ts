import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.3, 4.4.b: hardship that the rule opened stands as long as 困难 does. Tagged, and taken back since, it asks for nothing and
 * alarms nobody, as a visit whose mark fell does (7.2.2.a); a form A that says 困难 (A.16) carries it without a tag.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether 帮扶救助到位 was taken back of a matter and form A does not say 困难. What a matter never was tagged with it has not lost.
       The lines are those the reader may see: a case of another contract says nothing here. */
    create function core.lost_tag(p_tenant uuid, p_matter uuid) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select l.act = 'untagged' from core."case" c join core.pathway_line l on l.tenant_id = c.tenant_id and l.case_id = c.id
            where c.tenant_id = p_tenant and c.matter_id = p_matter and l.pathway = 'assist' and l.act in ('tagged', 'untagged') order by l.made_at desc limit 1), false)
        and not coalesce((select r.answers->>'economyBand' = 'hard' from core."case" c join core.form_record r on r.tenant_id = c.tenant_id and r.case_id = c.id
            where c.tenant_id = p_tenant and c.matter_id = p_matter and r.form = 'core.intake' order by r.made_at desc limit 1), false) $$;
    grant execute on function core.lost_tag(uuid, uuid) to app_user;

    /* As before, and of hardship as long as its tag, or form A, says so. */
    create or replace function core.lacks_step(f core.flow) returns boolean language sql stable set search_path = '' as $$
      select coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'
        -- what the rule opened stands as long as a mark does
        and (f.origin = 'person' or case f.kind when 'hardship' then not core.lost_tag(f.tenant_id, f.matter_id)
          else exists (select from (select distinct on (k.kind) k.holds from core.contact_classification k
            where k.tenant_id = f.tenant_id and k.contact_id = f.contact_id and (k.kind = f.kind or f.kind = 'irrational' and k.kind = 'unruly') order by k.kind, k.made_at desc) newest where newest.holds) end)
        and not core.is_contacted(f)
        -- the newest case is the one that has the flow, and without a case nobody has rated
        and coalesce((select k.stage in ('registered', 'assessed', 'planned', 'in-service')
            and (f.kind = 'hardship' or not exists (select from core.risk_rating t where t.tenant_id = k.tenant_id and t.case_id = k.id and t.made_at >= f.made_at))
          from core."case" k where k.tenant_id = f.tenant_id and k.matter_id = f.matter_id order by k.opened_at desc, k.id limit 1), true) $$;
  `.execute(db))
}
