import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 6.3.3.b: whoever was told of a graver level is told of the lower one that follows it, whichever tiers that one tells; else a bureau goes on acting on red. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Tells these tiers of a rating just made, by whoever made it, and when the level fell everybody told of the one before who may hear
       of the case still; nobody twice, and never its author. @returns how many people were told */
    create or replace function core.tell_rating(p_tenant uuid, p_rating uuid, p_tiers text[], p_minutes int) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.risk_rating; a core.alarm; n int; grave constant text[] := '{red,orange,yellow,blue}'; begin
      select * into r from core.risk_rating x where x.tenant_id = p_tenant and x.id = p_rating and x.made_by = me.actor and me.writes
        and not exists (select from core.risk_notice k where k.tenant_id = x.tenant_id and k.rating_id = x.id);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      -- the tiers of an alarm, asked about a case in which none is raised
      a.tenant_id := r.tenant_id; a.case_id := r.case_id; a.contract_id := r.contract_id; a.walled_from := r.walled_from; a.raised_by := r.made_by;
      insert into core.risk_notice (tenant_id, case_id, contract_id, worker_id, rating_id, tier, account_id, post_id, due_at)
        select distinct on (x.account_id) r.tenant_id, r.case_id, r.contract_id, r.worker_id, r.id, x.tier, x.account_id, x.post_id, clock_timestamp() + make_interval(mins => p_minutes)
        from (select t.tier, p.account_id, p.id as post_id, t.n from unnest(p_tiers) with ordinality t (tier, n), core.posts_of_tier(a, t.tier) p
          union all
          select k.tier, k.account_id, k.post_id, 100 from core.risk_rating o join core.risk_notice k on k.tenant_id = o.tenant_id and k.rating_id = o.id join core.post p on p.id = k.post_id
          where o.tenant_id = r.tenant_id and o.case_id = r.case_id and o.ordinal = r.ordinal - 1 and core.may_hear(a, p)
            and array_position(grave, o.level) < array_position(grave, r.level)
            -- of the staff those of the contract that has the case now
            and (p.contract_id is null or p.contract_id = r.contract_id)) x
        order by x.account_id, x.n;
      get diagnostics n = row_count;
      return n; end $$;
  `.execute(db))
}
